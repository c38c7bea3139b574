import "server-only";

/**
 * Which characters a TrueType or OpenType font has a glyph for, read from its `cmap` table (formats 4 and 12, the two
 * that Unicode fonts carry; OpenType 1.9, "cmap"). A bitmap of all code points: 136 kB, one shift per question.
 */
export type Coverage = { readonly has: (codePoint: number) => boolean };

const CODE_POINTS = 0x110000;

/** Reads the coverage. Throws a RangeError when the file is no font or has no Unicode character map. */
export function readCoverage(file: Uint8Array): Coverage {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bits = new Uint8Array(CODE_POINTS / 8);
  const table = findTable(view, "cmap");
  const count = view.getUint16(table + 2);
  let read = 0;
  for (let index = 0; index < count; index += 1) {
    const start = table + view.getUint32(table + 4 + index * 8 + 4);
    const format = view.getUint16(start);
    if (format === 4) read += readFormat4(view, start, bits);
    if (format === 12) read += readFormat12(view, start, bits);
  }
  if (read === 0) throw new RangeError("the font has no Unicode character map");
  return {
    has: (codePoint) =>
      codePoint < CODE_POINTS && ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0,
  };
}

function findTable(view: DataView, name: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (tag === name) return view.getUint32(entry + 8);
  }
  throw new RangeError(`the font has no ${name} table`);
}

function mark(bits: Uint8Array, codePoint: number): void {
  bits[codePoint >> 3] = (bits[codePoint >> 3] ?? 0) | (1 << (codePoint & 7));
}

/** Segments of the Basic Multilingual Plane; a code that maps to glyph 0 is not covered. */
function readFormat4(view: DataView, start: number, bits: Uint8Array): number {
  const size = view.getUint16(start + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(
    (by) => start + by,
  ) as [number, number, number, number];
  let read = 0;
  for (let segment = 0; segment < size; segment += 2) {
    const [first, last] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    const [delta, offset] = [view.getUint16(deltas + segment), view.getUint16(offsets + segment)];
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const stored = offset === 0 ? code : view.getUint16(offsets + segment + offset + 2 * (code - first));
      if (stored === 0 || ((stored + delta) & 0xffff) === 0) continue;
      mark(bits, code);
      read += 1;
    }
  }
  return read;
}

/** Groups of all planes. */
function readFormat12(view: DataView, start: number, bits: Uint8Array): number {
  const groups = view.getUint32(start + 12);
  let read = 0;
  for (let group = 0; group < groups; group += 1) {
    const entry = start + 16 + group * 12;
    const [first, last, glyph] = [
      view.getUint32(entry),
      view.getUint32(entry + 4),
      view.getUint32(entry + 8),
    ];
    for (let code = first; code <= last && code < CODE_POINTS; code += 1) {
      if (glyph + (code - first) === 0) continue;
      mark(bits, code);
      read += 1;
    }
  }
  return read;
}
