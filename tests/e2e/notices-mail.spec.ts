import type { Browser } from "@playwright/test";
import { expect, test } from "../support/browser";
import { atTheDesk, SAMPLE_PASSWORD, signIn } from "../support/desk";
import { databaseState } from "../support/inspection-client";
import { startMailServer, type TestMailServer } from "../support/mail-server";
import { type MorningServer, startEveningServer } from "../support/morning-server";

test.describe("without a mail server", () => {
  test("an administrator sees that nothing is sent, and changes sender and reminder days", async ({
    browser,
  }) => {
    const page = await atTheDesk(browser, "kanri");
    await page.goto("/desk/settings");
    await page.getByRole("link", { name: "メール", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "メール" })).toBeVisible();
    await expect(page.getByText("未設定", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "確認のメールを送る" })).toHaveCount(0);

    await page.getByLabel("差出人のアドレス").fill("not an address");
    await page.getByLabel("期日の何営業日前に知らせるか").fill("10、99");
    await page.getByRole("button", { name: "保存する" }).click();
    await expect(page.getByText("入力に2件の誤りがあります")).toBeVisible();
    await expect(page.getByLabel("期日の何営業日前に知らせるか")).toHaveValue("10、99");

    await page.getByLabel("差出人のアドレス").fill("Kikaku@City.Mihon.example");
    await page.getByLabel("期日の何営業日前に知らせるか").fill("５ １５、2");
    await page.getByRole("button", { name: "保存する" }).click();
    await expect(page.getByText("メールの設定を保存しました。")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("差出人のアドレス")).toHaveValue("kikaku@city.mihon.example");
    await expect(page.getByLabel("期日の何営業日前に知らせるか")).toHaveValue("15、5、2");
    await page.context().close();
  });

  test("nobody but an administrator finds the mail settings", async ({ browser }) => {
    for (const name of ["shichoshitsu", "soumu", "shicho"]) {
      const page = await atTheDesk(browser, name);
      const before = await databaseState();
      const answer = await page.goto("/desk/settings/mail");
      expect(answer?.status()).toBe(404);
      expect(await databaseState()).toEqual(before);
      await page.context().close();
    }
  });

  test("everybody sets their own mail and password", async ({ browser }) => {
    const own = await atTheDesk(browser, "soumu-staff");
    const elsewhere = await atTheDesk(browser, "soumu-staff");
    await own.goto("/desk");
    await own.getByRole("link", { name: /サインイン中/ }).click();
    await expect(own.getByRole("heading", { level: 1, name: "自分の設定" })).toBeVisible();
    await own.getByLabel("メールで受け取る").uncheck();
    await own.getByLabel("English").check();
    await own.getByRole("button", { name: "保存する" }).click();
    await expect(own.getByText("自分の設定を保存しました。")).toBeVisible();
    await own.reload();
    await expect(own.getByLabel("メールで受け取る")).not.toBeChecked();
    await expect(own.getByLabel("English")).toBeChecked();

    const change = async (current: string, wanted: string) => {
      await own.getByLabel("いまのパスワード").fill(current);
      await own.getByLabel("新しいパスワード").fill(wanted);
      await own.getByRole("button", { name: "パスワードを変える" }).click();
    };
    await change("wrong password", "a new long password");
    await expect(own.getByText("いまのパスワードが違います。")).toBeVisible();
    await change(SAMPLE_PASSWORD, "short");
    await expect(own.getByText("文字数が足りません。もう少し長くしてください。").first()).toBeVisible();
    await change(SAMPLE_PASSWORD, "a new long password");
    await expect(own.getByText("パスワードを変えました。")).toBeVisible();
    await elsewhere.goto("/desk");
    await expect(elsewhere).toHaveURL(/\/sign-in/);
    await signIn(elsewhere, "soumu-staff", "a new long password");
    await expect(elsewhere).toHaveURL(/\/desk$/);
    await own.reload();
    await change("a new long password", SAMPLE_PASSWORD);
    await expect(own.getByText("パスワードを変えました。")).toBeVisible();
    await own.context().close();
    await elsewhere.context().close();
  });
});

test.describe("with a mail server, in the morning after something happened", () => {
  const OFFICE = "hisho@mihon.internal";
  const SAMPLE_OFFICE = "shichoshitsu@mihon.example";
  const NEWS = "財務部が令和8年度の目標シートの提出を取り下げました。";
  let mail: TestMailServer;
  let server: MorningServer;

  let password = "";

  const deskOf = async (browser: Browser, name: string) => {
    const page = await (await browser.newContext({ baseURL: server.address })).newPage();
    await signIn(page, name, name === OFFICE ? password : undefined);
    await expect(page).toHaveURL(/\/desk$/);
    return page;
  };

  /** Somebody of the secretariat who also administers, with an address that is none of the sample's. */
  const addOffice = async (browser: Browser) => {
    const page = await deskOf(browser, "kanri");
    await page.goto("/desk/settings/people");
    await page.getByLabel("氏名（登録名）").fill("秘書 一葉");
    await page.getByLabel("メールアドレス").fill(OFFICE);
    await page.getByRole("button", { name: "登録する" }).click();
    password =
      /最初のパスワード：(\S+)/.exec(await page.getByText(/最初のパスワード：/).innerText())?.[1] ?? "";
    await page.getByRole("link", { name: "秘書 一葉" }).click();
    for (const role of ["ADMINISTRATOR", "MAYORS_OFFICE"]) {
      await page.getByLabel("役割").selectOption(role);
      await page.getByRole("button", { name: "役割を付ける" }).click();
      await expect(page.getByRole("button", { name: /役割を外す/ })).toHaveCount(
        role === "ADMINISTRATOR" ? 1 : 2,
      );
    }
    await page.context().close();
  };

  test.beforeAll(async ({ browser }) => {
    mail = await startMailServer({ plain: true });
    server = await startEveningServer(mail.address);
    await addOffice(browser);
    const head = await deskOf(browser, "zaimu");
    await head.goto("/desk/sheets?year=2026");
    await head.getByRole("main").getByRole("link", { name: "財務部", exact: true }).first().click();
    await head.getByText("提出を取り下げる…").click();
    await head.getByRole("button", { name: "提出を取り下げる" }).click();
    await expect(head.getByRole("button", { name: "提出を取り下げる" })).toHaveCount(0);
    await head.context().close();
    expect(mail.received).toEqual([]);
    await server.becomeMorning();
    // The server looks for due mail once a minute; making and sending it comes on top.
    await expect.poll(() => mail.to(OFFICE).length, { timeout: 120_000 }).toBe(1);
  });
  test.afterAll(async () => {
    expect(await server.end("SIGTERM")).toBe(0);
    await mail.close();
  });

  test("people get one mail with what is new, whose links lead there", async ({ browser }) => {
    const text = mail.to(OFFICE)[0]?.mail.text ?? "";
    expect(text).toContain(`・${NEWS}`);
    const link = /http\S+\/desk\/sheets\/\S+/.exec(text)?.[0] ?? "";
    const page = await deskOf(browser, OFFICE);
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("財務部");
    await page.context().close();
    expect(mail.to(OFFICE)).toHaveLength(1);
  });

  test("an administrator reads every mail and its state, and tries the server", async ({ browser }) => {
    const page = await deskOf(browser, OFFICE);
    await page.goto("/desk/settings/mail");
    await expect(page.getByText(`設定済み：127.0.0.1:${mail.port}`)).toBeVisible();
    const item = page.getByRole("listitem").filter({ hasText: OFFICE });
    await expect(item.getByText("送信済み")).toBeVisible();
    await item.getByText(/^【みちしるべ】/).click();
    await expect(item.getByText(NEWS)).toBeVisible();
    await page.getByRole("button", { name: "確認のメールを送る" }).click();
    await expect(page.getByText(`${OFFICE} に送りました。届いたか確かめてください。`)).toBeVisible();
    const tried = mail.to(OFFICE).at(-1);
    expect(tried?.mail.subject).toBe("【みちしるべ】メール送信の確認（みほん市）");
    expect(tried?.mail.text).toContain(`${server.address}/desk/settings/mail`);
    mail.refuse({ code: 554, text: "5.7.1 relay denied" });
    await page.getByRole("button", { name: "確認のメールを送る" }).click();
    await expect(page.getByText("確認のメールを送れませんでした。")).toBeVisible();
    await expect(
      page.getByText(/hisho@mihon\.internal に送れませんでした。.*554 5\.7\.1 relay denied/),
    ).toBeVisible();
    mail.refuse(null);
    await page.context().close();
  });

  test("made-up addresses are never tried, and their mails can be read all the same", async ({ browser }) => {
    const page = await deskOf(browser, "kanri");
    await page.goto("/desk/settings/mail");
    const item = page.getByRole("listitem").filter({ hasText: SAMPLE_OFFICE });
    await expect(item.getByText("仮のアドレスのため送らず")).toBeVisible();
    await item.getByText(/^【みちしるべ】/).click();
    await expect(item.getByText(NEWS)).toBeVisible();
    await expect(page.getByText(/kanri@mihon\.example）は「\.example」などの仮の名前/)).toBeVisible();
    await expect(page.getByRole("button", { name: "確認のメールを送る" })).toHaveCount(0);
    expect(mail.received.filter(({ to }) => to.some((address) => address.endsWith(".example")))).toEqual([]);
    await page.context().close();
  });
});
