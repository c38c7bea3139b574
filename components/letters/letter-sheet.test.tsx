import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LetterSheet } from "@/components/letters/letter-sheet";
import type { SheetEditing } from "@/components/letters/paragraph-edit";
import { assess } from "@/domain/law/assess";
import { editableParagraphs } from "@/domain/letters/edits";
import { GOLDEN_FACTS, GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { letterText } from "@/domain/letters/letter-text";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";
import { cell, paragraph } from "@/domain/letters/runs";
import words from "@/messages/zh-CN/letters.json";

const facts = GOLDEN_FACTS.student;

function compose(edits = {}) {
  const assessment = assess(facts, GOLDEN_TODAY);
  const letter = composeOperatorComplaint({
    facts,
    assessment,
    today: GOLDEN_TODAY,
    language: "zh-CN",
    held: ["bills"],
    edits,
  });
  if ("missing" in letter) throw new Error("the golden letter is complete");
  return letter;
}

function draw(letter: ReturnType<typeof compose>, editing?: SheetEditing): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={{ letters: words }} timeZone="Asia/Shanghai">
      <LetterSheet letter={letter} editing={editing} />
    </NextIntlClientProvider>,
  );
}

const bare = (text: string) => text.replaceAll(/\s/g, "");

describe("the letter on paper", () => {
  it("shows every word of the letter and nothing else", () => {
    const letter = compose();
    const shown = draw(letter)
      .replaceAll(/<[^>]+>/g, "")
      .replaceAll("&quot;", '"');
    // The numbers of the annexes are drawn by the list itself.
    expect(bare(shown)).toBe(bare(letterText(letter).replaceAll(/^　　\d+\. /gm, "")));
  });

  it("draws a table in a frame that can be reached by keyboard, and a form under the cells that can be reworded", () => {
    const letter: ReturnType<typeof compose> = {
      ...compose(),
      sections: [
        {
          id: "list",
          heading: "一、清单",
          style: "table",
          paragraphs: [],
          table: {
            columns: ["序号", "证明对象"],
            widths: [1, 4],
            rows: [[cell("1"), paragraph("exhibit.1", "<i>经过</i>")]],
          },
        },
      ],
    };
    const post = () => {};
    const html = draw(letter, { editAction: post, resetAction: post });
    expect(html).toMatch(/role="region" tabindex="0" aria-labelledby="letter-list"/i);
    expect(html).toContain("&lt;i&gt;经过&lt;/i&gt;");
    expect(html.split("<textarea").length - 1).toBe(2);
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
  });

  it("has a form under each paragraph, and 恢复原文 only under an edited one", () => {
    const post = () => {};
    const letter = compose({ opening: "<b>您好</b>" });
    const html = draw(letter, {
      editAction: post,
      resetAction: post,
      hidden: { attempt: "a1" },
    });
    expect(html.split("<textarea").length - 1).toBe(editableParagraphs(letter).length);
    expect(html.split("恢复原文")).toHaveLength(2);
    expect(html).toContain("&lt;b&gt;您好&lt;/b&gt;");
    expect(html).toContain('name="attempt" value="a1"');
  });
});
