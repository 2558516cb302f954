/**
 * Scrolls sideways just as far as a cell needs to be seen beside its row's heading, which stays.
 *
 * @param field what stands in the cell
 */
export function bringColumnIntoView(scroller: HTMLElement, field: HTMLElement): void {
  if (scroller.scrollWidth <= scroller.clientWidth) return;
  const heading = field.closest(".row")?.querySelector(".heading")?.getBoundingClientRect();
  const cell = field.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (!heading) return;
  const isHeadingFirst = heading.left - view.left < view.right - heading.right;
  const left = isHeadingFirst ? heading.right : view.left;
  const right = isHeadingFirst ? view.right : heading.left;
  if (cell.right > right) scroller.scrollLeft += Math.min(cell.right - right, cell.left - left);
  else if (cell.left < left) scroller.scrollLeft -= left - cell.left;
}
