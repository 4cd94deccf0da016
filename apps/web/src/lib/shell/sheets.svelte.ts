// What lies over the page: fetched when it is first opened.

export class Sheets {
  help = $state(false);
  add = $state(false);
}
