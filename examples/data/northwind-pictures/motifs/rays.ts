import { short } from "../svg.ts";

/** A star of `count` points: the outline of suns, stars of anise and toothed wheels. */
export function rays(count: number, outer: number, inner: number): string {
  const points = Array.from({ length: count * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (index * Math.PI) / count;
    return `${short(Math.sin(angle) * radius)} ${short(-Math.cos(angle) * radius)}`;
  });
  return `M${points.join("L")}z`;
}
