/** What a file of a domain folder may be called, or end in after a hyphen (architecture.md). */
export const FILE_WORDS = ["schema", "workflow", "policy", "queries", "mutations", "actions", "labels"];

/** Concepts of the field and of the house that have a file of their own, by room: adding one is a decision. */
const CONCEPTS_BY_ROOM: Record<string, string> = {
  assessments: "assessment-view attainment last-year-view",
  audit: "canonical-json fingerprint seal",
  auth: "actor auth-options next-auth open-form own-address password same-origin session session-cookie session-token setup-code",
  cli: "addresses background bench body-refusal check-writing cli command commands content-hash control-socket data-directory db-diff extract-metrics files first-content front greeting import-command json-lines known-warnings largest-body load load-typescript mail-round main no-schema-engine opening prepare public-styles repeating schema-difference secret security-headers serve server-side serving start town-keys",
  consultations: "round-view session-view timetable",
  db: "civil-date client current directory-lock embedded migrations tenancy",
  departments: "link-kind post-kind row-fingerprint",
  "every room": "action env errors form-rows form-state routes",
  "fiscal-years": "holidays working-days",
  "goal-sheets":
    "carry-over comment-place drafting-choices evaluation-text field-address field-answer field-conflict field-place figure-pairing goal-order goal-origins joined-text last-year last-year-difference lineage pasted-cells readiness removed-part revision revision-origin sheet-findings sheet-view text-difference writer writing-check written-goal",
  i18n: "client-messages deadline era locale request",
  imports:
    "apply-outcome assessment-rows assessments blocks broken-rows clocks column-headings columns comparable-name corrections decode document-columns doubt-places era-years excel-dates excel-formats excel-parts excel-sheets excel-text goal-cells goal-draft goal-marks goal-numbers goal-rows header header-lines hidden-lines import-choices import-text labelled-parts mapped-rows markup messages missions office-file office-reader office-thread office-worker pasted-goals policy-numbers printed-matter printed-words proposal proposal-fields proposed-content proposed-timetable read-texts reading scale schedule source-pieces tables unread word-boxes xml-tags zip-entries",
  metrics:
    "aim asides direction extract figure figure-notation marks metric-name naming-numbers notation numbers predicate quantities same-metric series standing tables units whole worded-changes year-of years",
  notifications: "mail-message mail-server mail-state mail-timing reserved-names",
  overview: "awaiting booklet-answer digest-text progress reminder setup unfinished",
  people: "image-kind person-name portrait-image portrait-view role validity",
  "policy-plans": "policy-number policy-tree",
  publication:
    "booklet edition edition-difference field-difference figures goal-anchor goal-parts header-difference matched-parts metric-texts preview public-answer public-frame public-pages publication-view render render-booklet results sheet-body stylesheet text-blocks",
  "sheet-forms":
    "built-in-forms canonical-fields completeness fields five-level-scale form-fields iga-2021 iga-2022 iga-2024 iga-parts kikugawa-2019 miyazu-2023 sdg-names sheet-content title-line",
  workbooks:
    "basis-text carrier-rows carriers cell-problem cell-value compared copied-content copy-code difference differences goal-matches goal-reading goal-rows goal-sequence grid header-reading header-rows mission-differences other-cells page-breaks printed-page printed-texts read-sheet sheet-page sheet-reading table-shape text-height unread-cells upload-view workbook-file workbook-reader workbook-worker",
  writing:
    "activity-patterns answered-findings bare-means check-field check-sheet done-clause done-patterns field-rules grammar judge-target likeness means-reading means-result need-predicate outcome-effect plain-language plain-rules repeated-mission rule-set sentences sheet-rules step synonyms target-reading vocabulary word-pattern wording",
};

export const CONCEPTS: readonly string[] = Object.values(CONCEPTS_BY_ROOM).flatMap((words) =>
  words.split(" "),
);
