"use client";

import { BrokenPage } from "@/components/shell/broken-page";
import "./globals.css";

/** The layout itself failed: both languages, because nothing about the request is known here. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <head>
        <link rel="stylesheet" href="/preferences.css" />
      </head>
      <body>
        <main>
          <BrokenPage locale="zh-CN" reference={error.digest} />
          <div lang="en">
            <BrokenPage locale="en" reference={error.digest} />
          </div>
        </main>
      </body>
    </html>
  );
}
