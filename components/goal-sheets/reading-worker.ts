import type { RuleSet } from "@/lib/writing/schema";
import { readText } from "./reading-task";
import type { ReaderMessage } from "./text-reader";

let ruleSet: RuleSet | undefined;

// Runs in a thread of its own: the page stays free for the keys.
self.onmessage = ({ data }: MessageEvent<ReaderMessage>) => {
  if ("ruleSet" in data) ruleSet = data.ruleSet;
  else if (ruleSet) self.postMessage({ id: data.id, reading: readText(data.task, ruleSet) });
};
