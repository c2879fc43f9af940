"use client";
import { type ChangeEvent, useRef } from "react";
import { FileField } from "@/components/ui/file-field";
import { TextArea } from "@/components/ui/text-area";

type RuleSetPasteProps = {
  fileLabel: string;
  fileSupport: string;
  textLabel: string;
  textSupport: string;
  /** The rules that hold now, as JSON. */
  present: string;
};

/** A chosen file is laid into the field below, so that what is stored can be read before. */
export function RuleSetPaste({ fileLabel, fileSupport, textLabel, textSupport, present }: RuleSetPasteProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const layIn = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    if (file && text.current) text.current.value = await file.text();
  };
  return (
    <>
      <FileField
        label={fileLabel}
        name="file"
        support={fileSupport}
        accept=".json,application/json"
        onChange={layIn}
      />
      <TextArea
        ref={text}
        label={textLabel}
        name="definition"
        support={textSupport}
        defaultValue={present}
        rows={12}
        required
        spellCheck={false}
      />
    </>
  );
}
