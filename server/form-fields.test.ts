import { describe, expect, test } from "vitest";
import { fieldsOfForm } from "@/server/form-fields";

function form(...entries: [name: string, value: string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}
const none = () => false;
const boxes = (name: string) => name === "boxes";

describe("a form as plain data (B-14)", () => {
  test("is taken as typed, spaces, line breaks, markup and rare characters included", () => {
    const typed = " 𠮷 <b>{{7*7}}</b>\r\n=1 ";
    expect(fieldsOfForm(form(["note", typed], ["$ACTION_ID_0abc", ""]), none)).toEqual({ note: typed });
  });

  test("a field may come twice only where a list is meant, and there it is always a list", () => {
    expect(fieldsOfForm(form(["a", "1"], ["a", "2"]), none)).toBeUndefined();
    expect(fieldsOfForm(form(["boxes", "1"], ["boxes", "2"]), boxes)).toEqual({ boxes: ["1", "2"] });
    expect(fieldsOfForm(form(["boxes", "1"]), boxes)).toEqual({ boxes: ["1"] });
  });

  test.each([
    "__proto__",
    "constructor",
    "prototype",
    "a.__proto__.b",
    "x.constructor",
    "",
    "1a",
    "a b",
    "a[0]",
    "名",
    "a".repeat(101),
  ])("refuses the name %j", (name) => {
    expect(fieldsOfForm(form([name, "x"]), none)).toBeUndefined();
  });

  test("refuses files, over 300 fields and over 200 kB", () => {
    expect(fieldsOfForm(form(["file", new Blob(["x"])]), none)).toBeUndefined();
    const many = (count: number) =>
      form(...Array.from({ length: count }, (_, n): [string, string] => [`f${n}`, ""]));
    expect(Object.keys(fieldsOfForm(many(300), none) ?? {})).toHaveLength(300);
    expect(fieldsOfForm(many(301), none)).toBeUndefined();
    expect(fieldsOfForm(form(["a", "长".repeat(66_000)]), none)).toBeDefined();
    expect(fieldsOfForm(form(["a", "长".repeat(67_000)]), none)).toBeUndefined();
  });

  test("what PostgreSQL cannot hold becomes a visible mark and the rest is kept", () => {
    expect(fieldsOfForm(form(["name", "张\0倩"], ["other", "kept"]), none)).toEqual({
      name: "张\uFFFD倩",
      other: "kept",
    });
  });

  test("the result has no inherited names", () => {
    const fields = fieldsOfForm(form(["a", "1"]), none) ?? {};
    expect(Object.keys(fields)).toEqual(["a"]);
  });
});
