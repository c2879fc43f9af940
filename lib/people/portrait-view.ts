import type { PostKind } from "@/lib/departments/post-kind";

/** A post with its picture, as screens show it. */
export type PostPortrait = {
  postId: string;
  title: string;
  name: string;
  kind: PostKind;
  /** The picture by its hash; null where there is none. */
  sha256: string | null;
  /** Whether the person looking may change it. */
  mayChange: boolean;
};
