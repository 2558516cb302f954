/**
 * The floor of the Quantity Grid: a page of rows that are all drawn before a key is pressed. A key
 * moves the field to another row, gives it the focus and scrolls; nothing is kept, counted or sent.
 */

const rowCount = 400;

const row = (index: number) => `<div class="row" data-row="${index}">
  <div><strong>Product ${index}</strong><br><small>${21_000 + index}</small></div>
  <div class="cell"><span>${index % 9}</span><small>Each · £${index % 20}.95</small></div>
  <div class="cell"><span></span><small>Dozen · £${index % 200}.95</small></div>
  <div>£${index * 3}.20</div>
</div>`;

/** What runs in the page. */
const script = `
const scroller = document.querySelector(".scroller");
const cells = [...document.querySelectorAll(".cell:nth-child(2)")];
const field = document.createElement("input");
const height = cells[0].offsetHeight;
const page = Math.floor(scroller.clientHeight / height);
let active = 0;
function go(to) {
  cells[active].firstElementChild.textContent = field.value;
  active = Math.max(0, Math.min(cells.length - 1, to));
  const { firstElementChild: text } = cells[active];
  field.value = text.textContent;
  text.textContent = "";
  text.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const top = active * height;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = top + height - scroller.clientHeight;
  }
}
go(0);
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter") go(active + 1);
  else if (event.key === "PageDown") go(active + page);
  else if (event.key === "Home") go(0);
  else return;
  event.preventDefault();
});
`;

/** The page, ready to be put on a website. */
export const plainGridPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plain grid</title>
<link rel="icon" href="data:,">
<style>
  body { font: 16px/1.25 system-ui, sans-serif }
  .scroller { height: 540px; overflow: auto }
  .row { display: grid; grid-template-columns: 1fr 112px 112px 92px; height: 57px; border-bottom: 1px solid silver; contain: layout style }
  .cell { display: grid; text-align: end }
  input { width: 100%; border: 0; font: inherit; text-align: end }
</style>
<div class="scroller">${Array.from({ length: rowCount }, (_, index) => row(index)).join("")}</div>
<script type="module">${script}</script>
`;
