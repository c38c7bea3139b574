import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { composeLetter } from "@/domain/letters/compose-letter";
import { editableParagraphs, printedParagraphs, withEdits } from "@/domain/letters/edits";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { type Letter, paragraphText } from "@/domain/letters/letter";
import { DECLARATIONS } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import { cell, paragraph } from "@/domain/letters/runs";
import { GOLDEN_LETTERS } from "@/fixtures/letters-of-every-kind";

const ALL = Object.entries(GOLDEN_LETTERS);

function compose(name: keyof typeof GOLDEN_LETTERS, edits: Record<string, string> = {}): Letter {
  const { kind, facts } = GOLDEN_LETTERS[name];
  const letter = composeLetter(kind, {
    facts,
    assessment: assess(facts, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    confirmed: DECLARATIONS,
    edits,
  });
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letter;
}

describe("the person's own words", () => {
  it.each(ALL.map(([name]) => name as keyof typeof GOLDEN_LETTERS))(
    "can stand in place of every paragraph, marked, with the original beside them: %s",
    (name) => {
      const plain = compose(name);
      const edits = Object.fromEntries(
        editableParagraphs(plain).map(({ id }, index) => [id, `第${index + 1}段，我自己的话。`]),
      );
      const own = compose(name, edits);
      expect(editableParagraphs(own).map(paragraphText)).toEqual(Object.values(edits));
      expect(editableParagraphs(own).map(({ edited }) => edited?.original)).toEqual(
        editableParagraphs(plain).map(paragraphText),
      );
      expect(own.orphanedEdits).toEqual([]);
    },
  );

  it("stand in a cell too, and only in one that has a name", () => {
    const letter: Letter = {
      ...compose("student-records"),
      sections: [
        {
          id: "list",
          heading: "一、清单",
          style: "table",
          paragraphs: [],
          table: {
            columns: ["序号", "证明对象"],
            widths: [1, 4],
            rows: [[cell("1"), paragraph("exhibit.1", "经过")]],
          },
        },
      ],
    };
    const own = withEdits(letter, {
      "exhibit.1": "通话的经过\n和时间",
      "": "没有名字的",
      "exhibit.2": "已经没有的",
    });
    expect(printedParagraphs(own).slice(-2).map(paragraphText)).toEqual(["1", "通话的经过\n和时间"]);
    expect(printedParagraphs(own).at(-1)?.edited).toEqual({ original: "经过" });
    expect(own.orphanedEdits).toEqual([
      { id: "", text: "没有名字的" },
      { id: "exhibit.2", text: "已经没有的" },
    ]);
    expect(letterText(own)).toContain("1\t通话的经过 和时间");
  });
});
