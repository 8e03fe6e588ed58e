"use strict";
// Search and sort for the page's big table. It contains only as many rows as the reader has scrolled to.
const STEP = 60;
const table = document.querySelector("table.students");
const body = table.tBodies[0];
const box = table.parentElement;
const search = document.getElementById("search");
const flagged = document.getElementById("flagged");
const nameOf = (row) => row.cells[0].firstChild.textContent.trim().toLowerCase();
const rows = Array.from(body.rows, (row, place) => ({ row, place, name: nameOf(row) }));
let most = STEP;

function show(atMost) {
  const wanted = search.value.trim().toLowerCase();
  const fits = ({ row, name }) => name.includes(wanted) && (!flagged.checked || row.classList.contains("flagged"));
  const found = rows.filter(fits);
  most = atMost;
  body.replaceChildren(...found.slice(0, most).map(({ row }) => row));
  document.getElementById("shown").textContent = `${found.length} of ${rows.length} students`;
}

function sort(head) {
  const column = head.cellIndex;
  const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
  for (const each of rows) each.key = column === 0 ? each.place : Number(each.row.cells[column].dataset.v);
  rows.sort((one, other) => way * (one.key - other.key) || one.place - other.place);
  show(STEP);
}

search.addEventListener("input", () => show(STEP));
flagged.addEventListener("change", () => show(STEP));
table.tHead.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) sort(button.closest("th"));
});
box.addEventListener("scroll", () => {
  if (most < rows.length && box.scrollTop + 3 * box.clientHeight > box.scrollHeight) show(most + STEP);
});
window.addEventListener("beforeprint", () => show(rows.length));
show(STEP);
