import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { editSessionRecordAction, recordSessionAction } from "@/lib/consultations/actions";
import { PRESENCES } from "@/lib/consultations/schema";
import type { MemberView, SessionView } from "@/lib/consultations/session-view";

function AttendanceFields({ members }: { members: readonly MemberView[] }) {
  const t = useTranslations("consultations.record");
  const presences = PRESENCES.map((presence) => ({ value: presence, label: t(presence) }));
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-std-17B-170">{t("attendance")}</legend>
      {members.map(({ panelistId, title, presence, deputyName }, index) => (
        <div key={panelistId} className="flex min-w-0 flex-wrap gap-4 border-l-4 border-solid-gray-420 pl-3">
          <input type="hidden" name={`members.${index}.panelistId`} value={panelistId} />
          <SelectField
            label={t("presence", { title })}
            name={`members.${index}.presence`}
            options={presences}
            defaultValue={presence ?? "PRESENT"}
          />
          <TextField
            label={t("deputyName", { title })}
            name={`members.${index}.deputyName`}
            defaultValue={deputyName ?? ""}
          />
        </div>
      ))}
    </fieldset>
  );
}

function RecordForm({ view, held }: { view: SessionView; held: boolean }) {
  const t = useTranslations("consultations.record");
  const { session, members, notes } = view;
  return (
    <ActionForm action={held ? editSessionRecordAction : recordSessionAction} staysFilled>
      <input type="hidden" name="sessionId" value={session.id} />
      <input type="hidden" name="version" value={session.version} />
      <AttendanceFields members={members} />
      <TextArea
        label={t("notes")}
        name="notes"
        support={t("notesSupport")}
        defaultValue={notes ?? ""}
        rows={8}
      />
      {!held && <p>{t("startLead")}</p>}
      <div>
        <Button>{held ? t("save") : t("start")}</Button>
      </div>
    </ActionForm>
  );
}

function ReadRecord({ view }: { view: SessionView }) {
  const t = useTranslations("consultations.record");
  const { members, notes } = view;
  const line = ({ title, presence, deputyName }: MemberView) => {
    if (presence === null) return null;
    if (presence === "DEPUTY") return t("memberDeputy", { title, name: deputyName ?? "" });
    return t("member", { title, presence: t(presence) });
  };
  const lines = members.map(line).filter((text) => text !== null);
  return (
    <div className="flex flex-col gap-4">
      {lines.length === 0 && <p>{t("notRecorded")}</p>}
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {notes !== null && <p className="whitespace-pre-wrap">{notes === "" ? t("noNotes") : notes}</p>}
    </div>
  );
}

/** Attendance with deputies, and the notes for those who may read them; the secretariat writes both. */
export function SessionRecord({ view }: { view: SessionView }) {
  const t = useTranslations("consultations.record");
  const reasons = useTranslations("reasons");
  const { allowed, session } = view;
  const held = session.state === "HELD";
  const writes = (held ? allowed.editRecord : allowed.recordSession) === null;
  const waiting = session.state === "PLANNED" && allowed.recordSession?.code === "INVALID_TRANSITION";
  return (
    <Section title={t("title")} id="record">
      {waiting && allowed.recordSession && (
        <div className="mb-4">
          <Notice kind="info">
            <p>{reasons(allowed.recordSession.reason)}</p>
          </Notice>
        </div>
      )}
      {writes ? <RecordForm view={view} held={held} /> : <ReadRecord view={view} />}
    </Section>
  );
}
