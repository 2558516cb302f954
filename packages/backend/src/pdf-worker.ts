/**
 * The thread that draws PDFs, so that no request waits for one: an entry of its own, which
 * `proforma/make-pdf.ts` starts. Drawings come in, bytes go out, one after the other.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import pdfmake from "pdfmake";
import { drawProforma } from "./proforma/draw-proforma.ts";
import type { PdfAnswer, PdfRequest } from "./proforma/make-pdf.ts";

// Roboto comes with the library: Latin, Greek and Cyrillic. A font of one's own takes its place.
const fonts = join(
  dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")),
  "fonts",
);
const { font } = workerData as { font: string | null }; // Given by `make-pdf.ts`.
const regular = font ?? join(fonts, "Roboto/Roboto-Regular.ttf");
const bold = font ?? join(fonts, "Roboto/Roboto-Medium.ttf");
pdfmake.setFonts({ Paper: { normal: regular, bold, italics: regular, bolditalics: bold } });
// Nothing in a document makes it read or fetch anything else.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path === regular || path === bold);

parentPort?.on("message", ({ id, drawing }: PdfRequest) => {
  const send = (answer: PdfAnswer) => parentPort?.postMessage(answer);
  pdfmake
    .createPdf(drawProforma(drawing))
    .getBuffer()
    .then(
      (bytes) => {
        send({ id, bytes: new Uint8Array(bytes) });
      },
      (error: unknown) => {
        send({
          id,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      },
    );
});
