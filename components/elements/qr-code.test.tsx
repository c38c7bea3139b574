import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QrCode } from "@/components/elements/qr-code";

const URI = "otpauth://totp/Parity:lead?secret=JBSWY3DPEHPK3PXP&issuer=Parity";
const drawn = (text: string) => renderToStaticMarkup(<QrCode text={text} label="扫一扫" />);

/** The dark modules of the drawing, as "x y". */
function modulesOf(html: string): Set<string> {
  return new Set([...html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
}

describe("a QR code", () => {
  test("has its three finders, each seven modules wide, behind four modules of white", () => {
    const html = drawn(URI);
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)?.[1]);
    const dark = modulesOf(html);
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      for (let step = 0; step < 7; step += 1) expect(dark).toContain(`${left + step} ${top}`);
      expect(dark).not.toContain(`${left + 1} ${top + 1}`);
      expect(dark).toContain(`${left + 3} ${top + 3}`);
    }
    for (const module of dark)
      for (const place of module.split(" ")) expect(Number(place)).toBeGreaterThan(3);
  });

  test("says another text with other modules, and its name to whoever cannot see it", () => {
    expect(modulesOf(drawn(URI))).not.toEqual(modulesOf(drawn(`${URI}2`)));
    expect(drawn(URI)).toContain('role="img" aria-label="扫一扫"');
  });
});
