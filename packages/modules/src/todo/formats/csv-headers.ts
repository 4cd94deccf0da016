// The names that programs and people give to the columns of a task table, in five languages: which of our fields each one means.
// Names are compared without case, accents and punctuation (`Fällig am` and `faellig_am` need one entry each).

export const taskFields = [
  'title',
  'notes',
  'due',
  'done',
  'priority',
  'labels',
  'list',
  'section',
  'parent',
  'kind',
  'indent',
  'id',
  'created',
  'updated',
  'timeZone',
  'source',
] as const;

export type TaskField = (typeof taskFields)[number];

/** Several columns may go to these; of the others only the best one counts. */
export const sharedFields: ReadonlySet<TaskField> = new Set(['notes', 'done', 'labels']);

// Best first. A name that stands under several fields goes to the next one when the first is taken by a better name.
const names: Partial<Record<TaskField, string>> = {
  title:
    'title|task name|card name|card title|task title|task|subject|name|summary|todo|to do|item|content|' +
    'titel|aufgabe|aufgabenname|name der aufgabe|betreff|bezeichnung|' +
    'titolo|attivita|nome attivita|compito|oggetto|nome|' +
    'titre|tache|nom de la tache|intitule|objet|nom|libelle|' +
    'titulo|tarea|nombre de la tarea|asunto|nombre',
  notes:
    'notes|note|task notes|description|card description|content|body|details|comment|comments|text|' +
    'notizen|notiz|beschreibung|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar|kommentare|inhalt|details|' +
    'descrizione|dettagli|commento|commenti|contenuto|remarques|commentaire|commentaires|contenu|' +
    'notas|nota|descripcion|detalles|comentario|comentarios|contenido|observaciones',
  due:
    'due|due date|due on|due at|due by|due day|due string|due date time|deadline|date due|date|' +
    'fallig|fallig am|falligkeit|falligkeitsdatum|faellig|faellig am|faelligkeit|faelligkeitsdatum|frist|termin|stichtag|bis|datum|' +
    'scadenza|data di scadenza|data scadenza|entro|entro il|data|' +
    'echeance|date d echeance|date echeance|date limite|pour le|' +
    'vencimiento|fecha de vencimiento|fecha limite|plazo|vence|fecha',
  done:
    'done|completed|complete|is completed|is done|checked|finished|status|state|due complete|progress|% complete|percent complete|' +
    'completed at|completed on|completed time|completed date|completed date time|date completed|completion date|done at|done on|' +
    'erledigt|abgeschlossen|fertig|erledigt am|abgeschlossen am|stand|zustand|fortschritt|% abgeschlossen|erledigungsdatum|' +
    'completato|completata|fatto|fatta|stato|completato il|completata il|data di completamento|% completato|' +
    'termine|terminee|fait|faite|acheve|achevee|effectue|statut|etat|termine le|terminee le|date d achevement|% acheve|' +
    'hecho|hecha|completado|completada|terminado|terminada|estado|completado el|completada el|fecha de finalizacion|% completado',
  priority:
    'priority|prio|importance|urgency|prioritat|prioritaet|wichtigkeit|dringlichkeit|priorita|importanza|urgenza|priorite|urgence|' +
    'prioridad|importancia|urgencia',
  labels:
    'labels|label|tags|tag|categories|context|contexts|keywords|etiketten|etikett|schlagworte|schlagworter|stichworte|kategorien|' +
    'kontext|etichette|etichetta|categorie|contesto|etiquettes|etiquette|libelles|mots cles|contexte|etiquetas|etiqueta|categorias|contexto',
  list:
    'list|list name|task list|tasklist|task list name|project|projects|project name|bucket name|bucket|board|board name|category|' +
    'liste|listenname|aufgabenliste|projekt|kategorie|lista|nome lista|elenco|progetto|categoria|projet|nom de la liste|categorie|' +
    'proyecto|nombre de la lista',
  section: 'section|section column|section name|column name|heading|abschnitt|sezione|seccion',
  parent: 'parent|parent task|parent id|ubergeordnete aufgabe|attivita principale|tache parente|tarea principal',
  id: 'id|task id|card id|uid|uuid|gid|identifier',
  created:
    'created|created at|created on|created time|created date|creation date|date created|date added|erstellt|erstellt am|' +
    'erstellungsdatum|angelegt|angelegt am|creato|creato il|data di creazione|cree|cree le|date de creation|creado|creado el|fecha de creacion',
  timeZone: 'timezone|time zone|zeitzone|fuso orario|fuseau horaire|zona horaria',
};

export const plainHeader = (header: string): string =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

export interface FieldChoice {
  readonly field: TaskField;
  /** 0 is the best name for this field. */
  readonly rank: number;
}

const choices = new Map<string, FieldChoice[]>();
for (const field of taskFields) {
  for (const [rank, name] of (names[field] ?? '').split('|').entries()) {
    const known = choices.get(name) ?? [];
    if (name !== '' && !known.some((choice) => choice.field === field)) choices.set(name, [...known, { field, rank }]);
  }
}

/** The fields a column of this name may mean, best first; empty for an unknown name. */
export const fieldsOfHeader = (header: string): readonly FieldChoice[] => choices.get(plainHeader(header)) ?? [];

export const isKnownHeader = (header: string): boolean => fieldsOfHeader(header).length > 0;
