// What `mana` says on the command line. Codes are looked up as `error.<code>`, warnings as `warning.<code>`.
export default {
  usage: `Usage:
  mana verify FILE        check a whole archive: container, hashes, records, links, attachments
  mana inspect FILE       show what is in an archive
  mana export-open FILE   write an archive as files that other programs read

Options:
  --passphrase-file F     the first line of F is the passphrase; without it the terminal asks
  --json                  answer with one JSON object
  --table T [--limit N]   inspect: print the rows of a table as JSON Lines
  --to DIR [--force]      export-open: the folder to write; --force: even if it is not empty
  --help, --version
`,
  passphrase: 'Passphrase: ',
  passphraseOrOutside: 'Passphrase (leave empty to see only the outside): ',
  whole: '{file} is whole, and everything in it can be read.',
  wholeBut: '{file} is whole, but not everything in it can be restored:',
  sealedOutside: '{file} is sealed; without its passphrase only the outside can be seen.',
  exported: '{files, plural, one {# file} other {# files}} written to {folder}',
  yes: 'yes',
  no: 'no',
  none: 'none',
  'label.sealed': 'Sealed',
  'label.made': 'Made',
  'label.by': 'Made by',
  'label.format': 'Format',
  'label.schema': 'Schema',
  'label.size': 'Size',
  'label.scope': 'Modules',
  'label.space': 'Space',
  'label.records': 'Records',
  'label.history': 'History',
  'label.attachments': 'Attachments',
  'label.links': 'Links',
  scopeFull: 'all',
  sealedIn: 'yes, in {chunks, plural, one {# chunk} other {# chunks}}',
  counted: '{count, number} ({size})',
  entries: '{count, plural, one {# entry} other {# entries}}',
  working: 'checking {share}',
  writing: 'writing {name}',
  'warning.INVALID_ROWS':
    '{count, plural, one {# record does} other {# records do}} not fit and would be left out of an import',
  'warning.MISSING_ATTACHMENTS': '{count, plural, one {# attachment is} other {# attachments are}} not in the archive',
  'warning.UNKNOWN_TABLES': '{count, plural, one {# table is} other {# tables are}} unknown to this version',
  'warning.DANGLING_LINKS':
    '{count, plural, one {# link leads} other {# links lead}} to a record that is not in the archive',
  'warning.FORMATS_FAILED': 'These formats could not be written, the tables hold the same records: {names}',
  'warning.UNREADABLE_LINES': '{count, plural, one {# line is} other {# lines are}} not a record and was left out',
  more: '… and {count, number} more',
  failed: '{text} ({code})',
  'error.NOT_AN_ARCHIVE': 'This file is not a Mana archive.',
  'error.NO_MANIFEST': 'This archive has no table of contents; it was not made by Mana or is not whole.',
  'error.MANIFEST_INVALID': 'The archive’s table of contents cannot be understood.',
  'error.FORMAT_TOO_NEW': 'This archive has a newer format. Update Mana to read it.',
  'error.SCHEMA_TOO_NEW': 'This archive was made by a newer Mana. Update Mana to read it.',
  'error.NEEDS_PASSPHRASE':
    'This archive is sealed. Give its passphrase with --passphrase-file, or run this in a terminal.',
  'error.WRONG_PASSPHRASE': 'This is not the passphrase of this archive. The archive itself may be fine.',
  'error.KDF_OUT_OF_RANGE': 'The archive’s sealing uses a setting that Mana does not accept.',
  'error.TRUNCATED': 'The end of the archive is missing. It may not have been copied completely.',
  'error.DAMAGED': 'The archive is damaged: its content is not what was written.',
  'error.UNSAFE_ENTRY': 'The archive holds an entry that no Mana archive has. It was not read.',
  'error.TOO_LARGE': 'Something in the archive is larger than Mana reads.',
  'error.ARCHIVE_TOO_LARGE': 'The archive would be larger than 4 GiB.',
  'error.LOCKED': 'The data is locked.',
  'error.CANCELLED': 'Stopped. Nothing was left half done.',
  'error.FILE_UNREADABLE': 'The file cannot be read.',
  'error.PASSPHRASE_UNREADABLE': 'The file with the passphrase cannot be read.',
  'error.TABLE_UNKNOWN': 'The archive has no such table.',
  'error.FOLDER_NOT_EMPTY': 'The folder is not empty. Choose another one, or write into it with --force.',
  'error.FOLDER_UNWRITABLE': 'The folder cannot be written.',
  'error.OUTPUT_UNWRITABLE': 'The answer could not be written where it was sent.',
  'error.USAGE': 'This command cannot be understood.',
  'error.UNKNOWN': 'Something went wrong that should not have. The archive was not changed.',
} as const;
