/**
 * A small drawing kit: functions that return SVG text. A drawing stands on the ground at y = 0 and
 * is centred at x = 0; up is negative. Colours are `#rrggbb`. Presentation attributes only, no
 * `style`, script, font or reference outside the file, so that the pictures work under any policy.
 */

/** A piece of SVG markup. */
export type Drawing = string;

/** A number as short as a tenth of a pixel allows. */
export const short = (number: number): string =>
  String(Math.round(number * 10) / 10).replace(/^(-?)0\./, "$1.");

/** A filled path; `extra` holds further attributes. */
export const path = (d: string, fill: string, extra = ""): Drawing =>
  `<path d="${d}" fill="${fill}"${extra && ` ${extra}`}/>`;

/** A line of a given width; its ends are round, as the root says. */
export const line = (d: string, colour: string, width: number, opacity = 1): Drawing =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${short(width)}"${opacity < 1 ? ` stroke-opacity="${opacity}"` : ""}/>`;

/** A filled rectangle with corners of radius `rx`. */
export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  rx = 0,
): Drawing =>
  `<rect${x ? ` x="${short(x)}"` : ""}${y ? ` y="${short(y)}"` : ""} width="${short(width)}" height="${short(height)}"${rx ? ` rx="${short(rx)}"` : ""} fill="${fill}"/>`;

/** A filled ellipse; a circle where `ry` is left out. */
export const ellipse = (cx: number, cy: number, rx: number, fill: string, ry = rx): Drawing =>
  rx === ry
    ? `<circle cx="${short(cx)}" cy="${short(cy)}" r="${short(rx)}" fill="${fill}"/>`
    : `<ellipse cx="${short(cx)}" cy="${short(cy)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"/>`;

/**
 * Dots of one colour: `[x, y, radius]` each. Dots of one size are one path of points that are as
 * thick as the dot is wide, which takes a fifth of the bytes of circles.
 */
export const dots = (
  places: readonly (readonly [number, number, number])[],
  colour: string,
  opacity = 1,
): Drawing =>
  [...Map.groupBy(places, ([, , radius]) => radius)]
    .map(([radius, same]) =>
      line(
        same.map(([x, y]) => `M${short(x)} ${short(y)}h.01`).join(""),
        colour,
        radius * 2,
        opacity,
      ),
    )
    .join("");

/** One drawing at several places, `[x, y, scale, turn]` each; once in a picture, as it takes an id. */
export const copies = (
  drawing: Drawing,
  [first, ...others]: readonly (readonly [number, number, number?, number?])[],
): Drawing =>
  (first ? at(first[0], first[1], `<g id="r">${drawing}</g>`, first[2], first[3]) : "") +
  others.map(([x, y, scale, turn]) => at(x, y, '<use href="#r"/>', scale, turn)).join("");

/** A drawing moved, and if wanted scaled and turned about its own origin. */
export function at(x: number, y: number, drawing: Drawing, scale = 1, turn = 0): Drawing {
  const turned = turn ? `rotate(${short(turn)})` : "";
  const scaled =
    scale === 1 ? "" : `scale(${String(Math.round(scale * 100) / 100).replace(/^0/, "")})`;
  return `<g transform="translate(${short(x)} ${short(y)})${turned}${scaled}">${drawing}</g>`;
}

/** A solid of revolution that stands upright: what is on it is shaded with it. */
export const turned = (d: string, fill: string, onIt: Drawing = ""): Drawing =>
  path(d, fill) + onIt + path(d, "url(#v)");

/** A solid with light from above. */
export const lit = (d: string, fill: string, onIt: Drawing = ""): Drawing =>
  path(d, fill) + onIt + path(d, "url(#w)");

/** The soft shadow of something `width` wide that stands at x. */
export const shadow = (width: number, x = 0, y = 0): Drawing =>
  ellipse(x + width * 0.05, y, width * 0.58, "url(#s)", 6 + width * 0.055);

const gradients = {
  // Light in the room, behind the product.
  g: `<radialGradient id="g" cy=".45" r=".62"><stop stop-color="#fff" stop-opacity=".8"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>`,
  // The shadow on the ground.
  s: `<radialGradient id="s"><stop stop-color="#310" stop-opacity=".46"/><stop offset=".55" stop-color="#310" stop-opacity=".2"/><stop offset="1" stop-color="#310" stop-opacity="0"/></radialGradient>`,
  // Volume of what is round about an upright axis.
  v: `<linearGradient id="v"><stop stop-opacity=".2"/><stop offset=".17" stop-opacity="0"/><stop offset=".27" stop-color="#fff" stop-opacity=".4"/><stop offset=".42" stop-color="#fff" stop-opacity="0"/><stop offset=".6" stop-opacity="0"/><stop offset="1" stop-opacity=".32"/></linearGradient>`,
  // Volume of what is lit from above.
  w: `<linearGradient id="w" x2="0" y2="1"><stop stop-color="#fff" stop-opacity=".34"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset=".51" stop-opacity="0"/><stop offset="1" stop-opacity=".2"/></linearGradient>`,
} as const;

/** The gradients that a drawing uses, as `<defs>`. */
function definitions(drawing: Drawing): Drawing {
  const used = Object.entries(gradients).filter(([id]) => drawing.includes(`url(#${id})`));
  return `<defs>${used.map(([, gradient]) => gradient).join("")}</defs>`;
}

/** The side of a picture, in pixels of its own. */
export const SIDE = 240;

/** A whole SVG document of the given size. */
export const svgDocument = (width: number, height: number, content: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke-linecap="round" stroke-linejoin="round">${definitions(content)}${content}</svg>\n`.replaceAll(
    "#ffffff",
    "#fff",
  );

/** How a drawing stands in its picture: tall things as drawn, low ones larger and higher up. */
const stance = { tall: [204, 1], middle: [192, 1.06], low: [179, 1.1] } as const;

/** A whole picture: the drawing on a quiet tinted ground, centred. */
export function picture(
  tint: string,
  drawing: Drawing,
  height: keyof typeof stance = "tall",
): string {
  const [ground, scale] = stance[height];
  const content =
    rect(0, 0, SIDE, SIDE, tint) +
    rect(0, 0, SIDE, SIDE, "url(#g)") +
    at(SIDE / 2, ground, drawing, scale);
  return svgDocument(SIDE, SIDE, content);
}
