// What the reader of Markdown has to say, in English.
export default {
  'problem.NOTHING_FOUND':
    'There is no Markdown file here. Choose .md files, a folder of them, or an archive of that folder.',
  'problem.TEXT_TOO_LONG': 'This text is longer than a million characters and is not imported. Split it into parts.',
  'problem.FILE_BINARY': 'This is not a text, whatever its name says.',
  'problem.ENCODING_GUESSED':
    'The letters were not stored as UTF-8; they were read as Windows-1252. Check those with accents.',
  'problem.FRONT_MATTER_BROKEN':
    'The properties at the top could not be read; they stay in the text as they are written.',
  'problem.DATE_UNREADABLE': '“{detail}” is no date; the note gets none. It stays among the properties.',
  'problem.TITLE_CUT': 'The title is longer than 500 characters and was cut.',
  'problem.ATTACHMENT_MISSING': 'The text shows “{detail}”, which is not among the files.',
  'problem.ATTACHMENT_UNUSED': 'No note shows “{detail}”; it is left behind.',
  'problem.FOREIGN_FILE': '“{detail}” belongs to another program and is left behind.',
  'problem.FILES_HIDDEN': 'Settings and trash of another program are left behind: {detail} files.',
  'problem.ALREADY_HERE': 'This note is here already.',
  'problem.CHANGED_BOTH': 'This note was changed here and in the file since; it is left as it is here.',
};
