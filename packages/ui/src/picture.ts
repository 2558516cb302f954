import { css, html, nothing, type TemplateResult } from "lit";
import { icon, parcel } from "./icons.ts";

const mark = (event: Event) => {
  const image = event.currentTarget as HTMLImageElement; // Bound to the image alone, below.
  // The class is bound to the address: with another one the mark is gone until that has come.
  image.classList.toggle("loaded", event.type === "load");
};

/**
 * A picture in a square that stands before it has come, so that nothing jumps. Without an address,
 * or where the picture cannot be had, a quiet placeholder is seen.
 *
 * @param src where the picture is
 * @param alt what it shows; empty where the name stands beside it
 */
export const picture = (src: string | null | undefined, alt = ""): TemplateResult =>
  html`<span class="picture" part="picture"
    >${icon(parcel)}${
      src
        ? html`<img
            class=${src}
            loading="lazy"
            decoding="async"
            alt=${alt}
            src=${src}
            @load=${mark}
            @error=${mark}
          />`
        : nothing
    }</span
  >`;

/** The look of pictures. `--picture-size` gives one its width; without it, it fills its place. */
export const pictureStyles = css`
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    width: var(--picture-size, 100%);
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--op-radius-small);
    background: var(--op-sunken);
    color: var(--op-border);
  }
  .picture svg {
    width: 42%;
    height: 42%;
    stroke-width: 1;
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
    background: #fff;
    opacity: 0;
    transition: opacity 0.2s;
  }
  .picture .loaded {
    opacity: 1;
  }
`;
