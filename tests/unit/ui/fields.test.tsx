import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckboxField, RadioGroup } from "@/components/ui/choice-fields";
import { FormFields, useFormFrame } from "@/components/ui/form-context";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type Answer = { errors?: Record<string, string[]>; values?: Record<string, string> };

function Form({ errors = {}, values, children }: Answer & { children: ReactNode }) {
  const { context } = useFormFrame({ errors, values, requiredLabel: "必須" });
  return <FormFields context={context}>{children}</FormFields>;
}

const inForm = (field: ReactNode, answer: Answer = {}) =>
  renderToStaticMarkup(<Form {...answer}>{field}</Form>);

/** The value of one attribute in the first tag of that name. */
function attribute(html: string, tag: string, name: string): string | undefined {
  const opening = new RegExp(`<${tag}\\b[^>]*>`).exec(html)?.[0] ?? "";
  return new RegExp(`\\s${name}="([^"]*)"`).exec(opening)?.[1];
}

describe("a field", () => {
  it("is tied to its label, its support text and its errors", () => {
    const html = inForm(<TextField label="表題" name="title" support="短く" required />, {
      errors: { title: ["長すぎます"] },
    });
    const id = attribute(html, "input", "id");
    expect(attribute(html, "label", "for")).toBe(id);
    expect(attribute(html, "input", "aria-describedby")).toBe(`${id}-support ${id}-errors`);
    expect(attribute(html, "input", "aria-invalid")).toBe("true");
    expect(html).toContain(`id="${id}-support"`);
    expect(html).toContain(`id="${id}-errors"`);
    expect(html).toContain("長すぎます");
    expect(html).toContain("※必須");
  });

  it("says nothing of errors, support or duty where there is none", () => {
    const html = inForm(<TextField label="表題" name="title" />, { errors: { other: ["別の欄"] } });
    expect(html).not.toMatch(/ aria-\w+=/);
    expect(html).not.toContain("必須");
    expect(html).not.toContain("別の欄");
  });

  it("shows the errors that stand below it in nested input, and only those", () => {
    const errors = { "goals.0.title": ["一つ目"], goalsOther: ["別"] };
    const html = inForm(<TextArea label="目標" name="goals[]" />, { errors });
    expect(html).toContain("一つ目");
    expect(html).not.toContain("別");
  });

  it("works without a form around it", () => {
    const html = renderToStaticMarkup(<TextField label="表題" name="title" errors={["短すぎます"]} />);
    expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
    expect(html).toContain("短すぎます");
  });
});

describe("after a refusal", () => {
  it("gives back what was typed instead of what stood there before", () => {
    const values = { title: "打った表題", means: "一行目\n二行目", level: "b", kind: "y" };
    const html = inForm(
      <>
        <TextField label="表題" name="title" defaultValue="前の表題" />
        <TextArea label="手段" name="means" defaultValue="前の手段" />
        <SelectField
          label="水準"
          name="level"
          defaultValue="a"
          options={[
            { value: "a", label: "甲" },
            { value: "b", label: "乙" },
          ]}
        />
        <RadioGroup
          legend="種別"
          name="kind"
          defaultValue="x"
          options={[
            { value: "x", label: "当初" },
            { value: "y", label: "変更" },
          ]}
        />
      </>,
      { values },
    );
    expect(attribute(html, "input", "value")).toBe("打った表題");
    expect(html).toContain("一行目\n二行目");
    expect(html).not.toContain("前の");
    expect(html).toMatch(/<option value="b" selected="">/);
    expect(html).toMatch(/<input type="radio"[^>]*checked=""[^>]*value="y"/);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  it("gives back an emptied box as empty and an unticked one as unticked", () => {
    const html = inForm(
      <>
        <TextField label="表題" name="title" defaultValue="前の表題" />
        <CheckboxField label="代わりに" name="onBehalf" defaultChecked />
      </>,
      { values: { title: "" } },
    );
    expect(html).not.toContain("前の表題");
    expect(html).not.toContain("checked");
  });

  it("never gives back a password", () => {
    const html = inForm(<TextField label="パスワード" name="password" type="password" />, {
      values: { password: "himitsu-no-kotoba" },
    });
    expect(html).not.toContain("himitsu");
  });
});
