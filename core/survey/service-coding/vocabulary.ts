/** What people call a kind of service, in the form of `serviceKey`. */
export interface ServiceWords {
  /** Names, and beginnings or parts of names; inflected and compound forms are found by them. */
  readonly words: readonly string[]
  /** Short forms that stand as words of their own. */
  readonly short?: readonly string[]
}

/**
 * Words for each kind of service, by the code of its choice in the question of services received. Gathered by us from the
 * printed choices and from what such services call themselves in Norwegian municipalities; a word may point to several.
 */
export const vocabulary: Readonly<Record<string, ServiceWords>> = {
  gp: { words: ['fastlege', 'legekontor', 'legesenter', 'lege'] },
  psychologist: { words: ['psykolog', 'kommunepsykolog'] },
  mental_health: {
    words: [
      'psykisk helse',
      'psykisk helsetjeneste',
      'psykisk helsearbeid',
      'psykisk helseteam',
      'psykiatri',
      'psykiatrisk sykepleier',
      'psykiatritjeneste',
      'psykhelse',
    ],
  },
  substance_service: {
    words: [
      'ruskonsulent',
      'rustjeneste',
      'rusteam',
      'rusomsorg',
      'rusoppfølging',
      'ruskontakt',
      'ruskontor',
      'rusvern',
      'rusavdeling',
    ],
    short: ['rus', 'rop'],
  },
  health_centre: { words: ['helsestasjon'] },
  support_contact: { words: ['støttekontakt', 'treningskontakt', 'fritidskontakt'] },
  nav: { words: ['sosialkontor', 'sosialtjeneste', 'sosialen', 'navkontor'], short: ['nav'] },
  child_welfare: { words: ['barnevern', 'barneverntjeneste', 'barnevernet'] },
  work_training: {
    words: [
      'arbeidstiltak',
      'opplæringstiltak',
      'arbeidstrening',
      'arbeidsmarkedstiltak',
      'vekstbedrift',
      'jobbspesialist',
      'kvalifiseringsprogram',
      'attføring',
      'arbeidsinkludering',
    ],
    short: ['ips', 'vta', 'kvp', 'aft'],
  },
  activity_centre: {
    words: [
      'dagsenter',
      'dagtilbud',
      'aktivitetssenter',
      'aktivitetstilbud',
      'aktivitetshus',
      'værested',
      'værestad',
      'fontenehus',
      'møteplass',
    ],
  },
  housing_support: {
    words: [
      'boligoppfølging',
      'booppfølging',
      'buoppfølging',
      'boligtjeneste',
      'boteam',
      'bofellesskap',
      'bufellesskap',
      'bemannet bolig',
      'miljøtjeneste',
      'miljøarbeider',
      'botjeneste',
      'butjeneste',
    ],
  },
  home_nursing: { words: ['hjemmesykepleie', 'hjemmetjeneste', 'hjemmehjelp', 'heimehjelp'] },
  outreach: {
    words: ['oppsøkende', 'oppsøkjande', 'uteteam', 'utekontakt', 'uteseksjon', 'ambulant team'],
    short: ['fact', 'act', 'flexact'],
  },
  low_threshold: {
    words: [
      'lavterskel',
      'lågterskel',
      'feltpleie',
      'feltsykepleie',
      'mo senter',
      'mottakssenter',
      'mottak oppfølgingssenter',
      'sprøyteutdeling',
      'værested',
    ],
    short: ['mo'],
  },
  care_institution: {
    words: [
      'omsorgsinstitusjon',
      'institusjon',
      'sykehjem',
      'sjukeheim',
      'omsorgssenter',
      'rehabiliteringssenter',
    ],
  },
  other: {
    words: [
      'krisesenter',
      'frelsesarmeen',
      'bymisjon',
      'blå kors',
      'røde kors',
      'kriminalomsorg',
      'friomsorg',
      'poliklinikk',
      'spesialisthelsetjeneste',
      'ettervern',
      'erfaringskonsulent',
      'brukerorganisasjon',
      'frivilligsentral',
    ],
    short: ['dps', 'lar', 'tsb', 'rio'],
  },
}
