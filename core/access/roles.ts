import type { LocalText } from '#core/foundation'

/** What somebody is appointed to be. A person may hold several appointments, and acts under one at a time. */
export type Role =
  | 'registrar'
  | 'unit-leader'
  | 'coordinator'
  | 'regional-adviser'
  | 'state-administrator'
  | 'user-organisation'
  | 'national-analyst'
  | 'national-coordinator'
  | 'revision-group'
  | 'survey-clerk'
  | 'interviewer'
  | 'operator'
  | 'registered-person'

/** Where an appointment holds. */
export type Reach = 'unit' | 'municipality' | 'territory' | 'country' | 'house' | 'self'

export interface RoleDescription {
  readonly name: LocalText
  readonly reach: Reach
  /** Who appoints. `null`: nobody, it follows from who one is. */
  readonly appointedBy: LocalText | null
}

/** The roles, in the order in which they are shown. */
export const roles: Readonly<Record<Role, RoleDescription>> = {
  registrar: {
    name: { nb: 'Registrator', nn: 'Registrator', en: 'Registrar' },
    reach: 'unit',
    appointedBy: {
      nb: 'kommunens koordinator',
      nn: 'koordinatoren i kommunen',
      en: "the municipality's coordinator",
    },
  },
  'unit-leader': {
    name: { nb: 'Enhetsleder', nn: 'Einingsleiar', en: 'Unit leader' },
    reach: 'unit',
    appointedBy: {
      nb: 'kommunens koordinator',
      nn: 'koordinatoren i kommunen',
      en: "the municipality's coordinator",
    },
  },
  coordinator: {
    name: { nb: 'Kommunens koordinator', nn: 'Koordinator i kommunen', en: 'Municipal coordinator' },
    reach: 'municipality',
    appointedBy: {
      nb: 'nasjonal koordinator den første, deretter kommunens koordinator',
      nn: 'nasjonal koordinator den første, deretter koordinatoren i kommunen',
      en: 'the national coordinator the first one, afterwards the municipality itself',
    },
  },
  'regional-adviser': {
    name: { nb: 'Regional rådgiver', nn: 'Regional rådgivar', en: 'Regional adviser' },
    reach: 'territory',
    appointedBy: { nb: 'nasjonal koordinator', nn: 'nasjonal koordinator', en: 'the national coordinator' },
  },
  'state-administrator': {
    name: { nb: 'Statsforvalter', nn: 'Statsforvaltar', en: 'County governor' },
    reach: 'territory',
    appointedBy: { nb: 'nasjonal koordinator', nn: 'nasjonal koordinator', en: 'the national coordinator' },
  },
  'user-organisation': {
    name: { nb: 'Brukerorganisasjon', nn: 'Brukarorganisasjon', en: 'User organisation' },
    reach: 'territory',
    appointedBy: { nb: 'nasjonal koordinator', nn: 'nasjonal koordinator', en: 'the national coordinator' },
  },
  'national-analyst': {
    name: { nb: 'Nasjonal analytiker', nn: 'Nasjonal analytikar', en: 'National analyst' },
    reach: 'country',
    appointedBy: { nb: 'nasjonal koordinator', nn: 'nasjonal koordinator', en: 'the national coordinator' },
  },
  'national-coordinator': {
    name: { nb: 'Nasjonal koordinator', nn: 'Nasjonal koordinator', en: 'National coordinator' },
    reach: 'country',
    appointedBy: {
      nb: 'den databehandlingsansvarlige, ved oppsettet',
      nn: 'den databehandlingsansvarlege, ved oppsettet',
      en: 'the controller, at installation',
    },
  },
  'revision-group': {
    name: { nb: 'Revisjonsgruppen', nn: 'Revisjonsgruppa', en: 'Revision group' },
    reach: 'country',
    appointedBy: { nb: 'nasjonal koordinator', nn: 'nasjonal koordinator', en: 'the national coordinator' },
  },
  'survey-clerk': {
    name: { nb: 'Skjemamottak', nn: 'Skjemamottak', en: 'Survey clerk' },
    reach: 'country',
    appointedBy: { nb: 'nasjonal koordinator', nn: 'nasjonal koordinator', en: 'the national coordinator' },
  },
  interviewer: {
    name: {
      nb: 'Medarbeider i intervjustudier',
      nn: 'Medarbeidar i intervjustudiar',
      en: 'Interview researcher',
    },
    reach: 'country',
    appointedBy: { nb: 'nasjonal koordinator', nn: 'nasjonal koordinator', en: 'the national coordinator' },
  },
  operator: {
    name: { nb: 'Driftsansvarlig', nn: 'Driftsansvarleg', en: 'Platform operator' },
    reach: 'house',
    appointedBy: {
      nb: 'den databehandlingsansvarlige, ved oppsettet',
      nn: 'den databehandlingsansvarlege, ved oppsettet',
      en: 'the controller, at installation',
    },
  },
  'registered-person': {
    name: { nb: 'Den registrerte', nn: 'Den registrerte', en: 'Registered person' },
    reach: 'self',
    appointedBy: null,
  },
}

/** How sure the login is, weakest first (the levels of ID-porten; others are mapped to them by `rim/login`). */
export const levels = ['low', 'substantial', 'high'] as const
export type Level = (typeof levels)[number]

/** Somebody acting, under one appointment. */
export interface Actor {
  readonly role: Role
  readonly level: Level
  /** Id of the staff member; null for a registered person, who is known by pseudonyms only. */
  readonly staff: string | null
  /** Municipality number; null where the role reaches further or nowhere. */
  readonly municipality: string | null
  readonly unit: string | null
  /** Codes of the counties (two digits) and municipalities (four) that safe tables are read for; `NO` for the country. */
  readonly territories: readonly string[]
}
