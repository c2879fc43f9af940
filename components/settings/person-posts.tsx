import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { ReasonDialog } from "@/components/layout/reason-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { POST_KINDS, type PostKind } from "@/lib/departments/post-kind";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { endPostAction, givePostAction, withdrawPostAction } from "@/lib/people/actions";

type HeldPost = {
  id: string;
  kind: PostKind;
  title: string;
  department: string;
  validFrom: string;
  validTo: string | null;
};

/** A post that was held is ended with a day; a later one cannot be ended before it has begun. */
function EndPostForm({ post, today }: { post: HeldPost; today: string }) {
  const t = useTranslations("settings.people");
  return (
    <ActionForm action={endPostAction}>
      <input type="hidden" name="postId" value={post.id} />
      <input type="hidden" name="shownValidTo" value={post.validTo ?? ""} />
      <TextField
        label={t("lastDay")}
        name="validTo"
        type="date"
        support={t("lastDaySupport")}
        defaultValue={post.validTo ?? (post.validFrom > today ? post.validFrom : today)}
        required
      />
      <div>
        <Button kind="secondary">
          {t("endPost")}
          <span className="sr-only"> {post.department}</span>
        </Button>
      </div>
    </ActionForm>
  );
}

/** Takes back a post that was given by mistake and was not held on an earlier day. */
function WithdrawPostForm({ post }: { post: HeldPost }) {
  const t = useTranslations("settings.people.withdrawPost");
  const name = `${post.department} ${post.title}`;
  return (
    <ReasonDialog
      action={withdrawPostAction}
      given={{ postId: post.id, shownValidTo: post.validTo ?? "" }}
      opener={
        <>
          {t("open")}
          <span className="sr-only"> {name}</span>
        </>
      }
      texts={{
        ...{ title: t("title", { post: name }), lead: t("lead"), reason: t("reason") },
        ...{ button: t("button"), close: t("close") },
      }}
      isFinal
    />
  );
}

export function HeldPosts({ posts, today }: { posts: readonly HeldPost[]; today: string }) {
  const t = useTranslations("settings.people");
  const locale = toLocale(useLocale());
  if (posts.length === 0) return <EmptyState title={t("noPosts")} />;
  return (
    <ul className="flex flex-col gap-6">
      {posts.map((post) => (
        <li key={post.id} className="flex flex-wrap items-start justify-between gap-4">
          <span>
            {t("noted", { text: `${post.department} ${post.title}`, note: t(`postKind.${post.kind}`) })}
            <span className="block">
              {t("since", { date: formatDate(post.validFrom, locale) })}{" "}
              {post.validTo && t("until", { date: formatDate(post.validTo, locale) })}
            </span>
          </span>
          <EndPostForm post={post} today={today} />
          {post.validFrom >= today && <WithdrawPostForm post={post} />}
        </li>
      ))}
    </ul>
  );
}

type GivePostFormProps = {
  personId: string;
  departments: readonly { id: string; name: string }[];
  today: string;
};

export function GivePostForm({ personId, departments, today }: GivePostFormProps) {
  const t = useTranslations("settings.people");
  return (
    <ActionForm action={givePostAction}>
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        label={t("department")}
        name="departmentId"
        required
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField label={t("postTitle")} name="title" support={t("postTitleSupport")} required />
      <SelectField
        label={t("kindOfPost")}
        name="kind"
        required
        options={POST_KINDS.map((kind) => ({ value: kind, label: t(`postKind.${kind}`) }))}
      />
      <TextField label={t("validFrom")} name="validFrom" type="date" defaultValue={today} required />
      <TextField label={t("validTo")} name="validTo" type="date" support={t("validToSupport")} />
      <div>
        <Button kind="secondary">{t("givePost")}</Button>
      </div>
    </ActionForm>
  );
}
