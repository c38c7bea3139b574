import { encode } from "uqr";

/**
 * A text as a QR code, for the camera of another device: dark on a white sheet in every theme, as scanners expect, with
 * the quiet zone of four modules around it (ISO/IEC 18004). What it says must also stand beside it as text.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-60 max-w-full rounded-control bg-sheet fill-sheet-ink"
    >
      <path d={modules.join("")} />
    </svg>
  );
}
