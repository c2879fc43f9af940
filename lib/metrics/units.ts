/** Units as sheets print them. */
const KNOWN = [
  "%|パーセント|ポイント|pt|‰|割|倍",
  "兆円|円|ドル|点|位|番|段階",
  "人日|人工|人泊|人役|人|名|世帯|自治会|町内会|行政区|校区|学区|地区|集落|市町村|市町|自治体|家族|家庭|組|班|隊|分団",
  "件|回線|回|か所|ヶ所|カ所|ヵ所|ケ所|ヵ所|箇所|個所|拠点|地点|路線|区間|区画|区域|橋|か国|カ国|ヶ国|言語|系統|ルート|コース|駅|港|公園",
  "時間|分間|分|秒|営業日|日間|日|週間|週|か月|カ月|ヶ月|ヵ月|箇月|年間|年|歳",
  "機関|部署|部門|部局|所属|物件|商店街|商店|旅館|団地|事例|作品|団体|法人|企業|事業者|事業所|事業|業務|手続き|手続|様式|帳票|店舗|店|社|者|組織|グループ|チーム|クラブ|サークル|組合|農家|経営体",
  "教室|講座|研修|講演|クラス|プログラム|コンテンツ|セミナー|イベント|大会|会場|会議|公演|展示|ステージ|回答|提案|部会|ワークショップ",
  "計画|方針|施策|政策|条例|マニュアル|指針|案件|案|協定|契約|議案|項目|指標|種類|種目|種|品目|品|銘柄|商品|メニュー|アイテム|分野|テーマ",
  "施設|園|校|館|病院|診療所|床|室|部屋|戸|棟|軒|筆|基|台|両|隻|艇|機|面|箱|袋|本|冊|部数|部|枚|点|株|頭|羽|匹|尾|体|着|膳|食|杯|便|票|通|席|枠|泊|口|株|束|個|樹|灯|門|曲|話|社会|学級|学年|資料|タイトル",
  "アクセス|フォロワー|PV|ビュー|セッション|ダウンロード|ユーザー|シート|ページ|サイト|システム|アカウント|コマ|ラウンド|サイクル|モデル|ロット|ケース|プラン|カ所",
  "平方キロメートル|平方メートル|立方メートル|キロメートル|メートル|キロ|ヘクタール|アール|㎡|㎥|㎢|㎞|㎝|㎜|㏊|km2|km²|m2|m²|m3|m³|km|cm|mm|ha|a|m",
  "t-CO2|t-co2|tCO2|kg-CO2|トン-?CO2|トン|キログラム|グラム|キロリットル|リットル|キロワット時|キロワット|kWh|MWh|GWh|kW|MW|GJ|MJ|mg/L|ppm|㎎|㎏|kg|mg|dB|デシベル|mL|ml|kL|KL|kl|㎘|μg/m3|μg/㎥|mg/m3|mg/㎥|μg/L|Bq/kg|t|g|L|ℓ|㍑|℃|度|GB|TB|Mbps",
  "小学校区|中学校区|小中学校|小学校|中学校|公民館|図書館|保育所|保育園|幼稚園|こども園|区|市|町|村|県|つ",
].flatMap((group) => group.split("|"));

const byLength = (units: string[]) => [...new Set(units)].sort((a, b) => b.length - a.length).join("|");
const WRITTEN = byLength(KNOWN.filter((unit) => !/[A-Za-z0-9²]$/.test(unit)));
const SYMBOLS = byLength(KNOWN.filter((unit) => /[A-Za-z0-9²]$/.test(unit)));
const UNIT = `(?:${WRITTEN}|(?:${SYMBOLS})(?![A-Za-z]))`;
const SCALE = "[十百]?[億憶万千百]{0,2}";
const PER =
  "(?:\\s?/\\s?(?:日|年|月|週|人|回|校|件|世帯|年度|か所|m3|m2|㎥|㎡|km|㎞|kg|ha|t)(?:・(?:日|月|年))?(?![ァ-ヶ一-龥ぁ-ん](?<![以未超程をにかへとでの])))?";
const KNOWN_UNIT = new RegExp(`^\\s?(${SCALE}${UNIT})${PER}`);
// A unit told before the figures: 待機児童数(人) 現状 12, 単位:%, or in a column of its own.
const ANNOUNCED = new RegExp(
  `(?:\\((?:単位\\s?[:はが]?\\s?)?|単位\\s?[:はが/|]?\\s?|(?<=[\\s|/]))(${SCALE}${UNIT})${PER}(?=[)\\s|/:、])`,
  "g",
);
// A word of its own right behind the number counts too, where it ends at a word that figures stand before.
const FREE_UNIT =
  /^\s?([一-龥々]{1,3}|[ァ-ヶー]{2,8})(?=以上|以内|以下|未満|超|増|減|を(?=目指|実施|行|達成|確保|整備|設置|作成|増|減|維持|導入|育成|養成|認定|開催|開設|登録|超|上回|下回|配)|目標|維持|達成|[\s()→、,・:/]|$)/;
const NO_UNIT =
  /桁$|化$|制$|型$|級$|版$|系$|側$|目$|時$|月$|号$|次$|期$|条$|項$|章$|世$|代$|歳児|年生|以上|以下|以内|未満|程度|前後|法$|式$|大$|線$|男子$|女子$|^(?:目標|現状|実績|基準|最終|現在|達成)/;

export type PrintedUnit = { unit: string; length: number; known: boolean };

/** The unit right after a number as printed (億 for the slip 憶), with its length; null where none stands. */
export function unitAfter(text: string): PrintedUnit | null {
  const known = KNOWN_UNIT.exec(text);
  if (known?.[1]) return { unit: known[1].replace("憶", "億"), length: known[0].length, known: true };
  const free = FREE_UNIT.exec(text);
  if (!free?.[1] || NO_UNIT.test(free[1])) return null;
  return { unit: free[1], length: free[0].length, known: false };
}

/** The unit announced last in the words before a bare number; null where none is. */
export function announcedUnit(before: string): string | null {
  return [...before.matchAll(ANNOUNCED)].at(-1)?.[1] ?? null;
}

const SCALED = /^([十百]?[億万千百]{1,2})(?=.)/;
const SIZES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 億: 1e8 };

/** A unit without its scale, and the scale as a number: 万円 is 円 and 10,000, 割 is % and 10. */
export function unscaled(unit: string): { base: string; scale: number } {
  if (unit === "割") return { base: "%", scale: 10 };
  if (unit === "パーセント") return { base: "%", scale: 1 };
  const scales = SCALED.exec(unit)?.[1] ?? "";
  const scale = [...scales].reduce((product, sign) => product * (SIZES[sign] ?? 1), 1);
  return { base: unit.slice(scales.length), scale };
}
