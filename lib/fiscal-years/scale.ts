/** One wording of a scale; bounds are per cent of attainment, open ends null, order 1 is the lowest. */
export type ScaleLevel = {
  id: string;
  order: number;
  label: string;
  min: number | null;
  max: number | null;
  minInclusive: boolean;
  maxInclusive: boolean;
};

/** A municipality's stored evaluation scale, lowest level first. */
export type Scale = { id: string; key: string; name: string; levels: ScaleLevel[] };
