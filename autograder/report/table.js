"use strict";
// Search and sort for the one big table of the page.
const table = document.querySelector("table.students");
const body = table.tBodies[0];
const rows = Array.from(body.rows);
const names = rows.map((row) => row.cells[0].firstChild.textContent.trim().toLowerCase());
const search = document.getElementById("search");
const flagged = document.getElementById("flagged");

function filter() {
  const wanted = search.value.trim().toLowerCase();
  let shown = 0;
  rows.forEach((row, place) => {
    row.hidden = !names[place].includes(wanted) || (flagged.checked && !row.classList.contains("flagged"));
    shown += row.hidden ? 0 : 1;
  });
  document.getElementById("shown").textContent = `${shown} of ${rows.length} students`;
}

function sort(head) {
  const column = head.cellIndex;
  const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
  const keys = rows.map((row, place) => (column === 0 ? place : Number(row.cells[column].dataset.v)));
  const order = rows.map((_, place) => place).sort((one, other) => way * (keys[one] - keys[other]) || one - other);
  body.append(...order.map((place) => rows[place]));
}

search.addEventListener("input", filter);
flagged.addEventListener("change", filter);
table.tHead.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) sort(button.closest("th"));
});
