import type { LocalText, ProblemKind } from '#core/foundation'

/** A kind of finding: something worth a look before a municipality submits. */
export interface QualityKind extends ProblemKind {
  /** What to do about it. */
  readonly advice: LocalText
  /** Its place on the list: the lowest first. */
  readonly rank: number
  /** Whether the municipality, the unit or both are told. Which unit a person is known in besides is not told to units. */
  readonly reader: 'both' | 'municipality' | 'unit'
}

/**
 * What can stand on the quality list. Numbers 1540-1559, permanent. Texts are filled with `{count}`, what the finding is
 * about as `{about}`, and its details.
 */
export const qualityKinds = {
  unlikeColours: {
    number: 1540,
    severity: 'warning',
    rank: 1,
    reader: 'municipality',
    text: {
      nb: 'Også registrert i {about}: {count}. Med svært ulike farger: {disagree}.',
      nn: 'Også registrert i {about}: {count}. Med svært ulike fargar: {disagree}.',
      en: 'Also registered in {about}: {count}. With very different colours: {disagree}.',
    },
    advice: {
      nb: 'Det er riktig at begge enhetene registrerer den de gir tjenester. Når fargene er svært ulike, bør enhetene snakke sammen om hva fargene betyr.',
      nn: 'Det er rett at begge einingane registrerer den dei gir tenester. Når fargane er svært ulike, bør einingane snakke saman om kva fargane tyder.',
      en: 'It is right that both units register those they serve. Where the colours differ much, the units should talk about what they mean.',
    },
  },
  inSeveralUnits: {
    number: 1554,
    severity: 'info',
    rank: 9,
    reader: 'municipality',
    text: {
      nb: 'Også registrert i {about}: {count}.',
      nn: 'Også registrert i {about}: {count}.',
      en: 'Also registered in {about}: {count}.',
    },
    advice: {
      nb: 'Det er riktig at begge enhetene registrerer den de gir tjenester. I rapporten teller personen én gang.',
      nn: 'Det er rett at begge einingane registrerer den dei gir tenester. I rapporten tel personen éin gong.',
      en: 'It is right that both units register those they serve. The report counts a person once.',
    },
  },
  alsoElsewhere: {
    number: 1541,
    severity: 'info',
    rank: 9,
    reader: 'unit',
    text: {
      nb: 'Registrert i en annen enhet også: {count}. Med svært ulike farger: {disagree}.',
      nn: 'Registrert i ei anna eining òg: {count}. Med svært ulike fargar: {disagree}.',
      en: 'Registered in another unit too: {count}. With very different colours: {disagree}.',
    },
    advice: {
      nb: 'Det skal være slik når personen får tjenester begge steder. Se over fargene dine en gang til.',
      nn: 'Det skal vere slik når personen får tenester begge stader. Sjå over fargane dine ein gong til.',
      en: 'That is as it should be where the person is served in both. Look over your colours once more.',
    },
  },
  oldDraft: {
    number: 1542,
    severity: 'warning',
    rank: 2,
    reader: 'both',
    text: {
      nb: 'Påbegynt, men ikke rørt på {days} dager: {count}.',
      nn: 'Påbegynt, men ikkje rørt på {days} dagar: {count}.',
      en: 'Begun, but not touched for {days} days: {count}.',
    },
    advice: {
      nb: 'Fullfør dem, eller slett dem som er begynt ved en feil. Påbegynte registreringer kommer ikke med i rapporten.',
      nn: 'Fullfør dei, eller slett dei som er begynte ved ein feil. Påbegynte registreringar kjem ikkje med i rapporten.',
      en: 'Complete them, or delete those begun by mistake. Drafts are left out of the report.',
    },
  },
  alike: {
    number: 1543,
    severity: 'warning',
    rank: 3,
    reader: 'both',
    text: {
      nb: 'Helt like svar utenom kjønn og alder: {count}.',
      nn: 'Heilt like svar utanom kjønn og alder: {count}.',
      en: 'The same answers but for sex and age: {count}.',
    },
    advice: {
      nb: 'To mennesker har sjelden de samme svarene på alt. Se etter om en registrering er kopiert eller ført på feil person.',
      nn: 'To menneske har sjeldan dei same svara på alt. Sjå etter om ei registrering er kopiert eller ført på feil person.',
      en: 'Two people seldom have the same answers to everything. See whether one was copied or entered for the wrong person.',
    },
  },
  sameColoursStaff: {
    number: 1544,
    severity: 'warning',
    rank: 4,
    reader: 'both',
    text: {
      nb: 'Én farge på alle levekårsområdene, av samme ansatt: {count}.',
      nn: 'Éin farge på alle levekårsområda, av same tilsette: {count}.',
      en: 'One colour in all life areas, by one member of staff: {count}.',
    },
    advice: {
      nb: 'Vurder hvert område for seg. Øvingsoppgavene viser hva fargene betyr.',
      nn: 'Vurder kvart område for seg. Øvingsoppgåvene viser kva fargane tyder.',
      en: 'Judge each area by itself. The training cases show what the colours mean.',
    },
  },
  sameColoursUnit: {
    number: 1545,
    severity: 'warning',
    rank: 4,
    reader: 'both',
    text: {
      nb: 'Én farge på alle levekårsområdene i minst halvparten av enhetens registreringer: {count}.',
      nn: 'Éin farge på alle levekårsområda i minst halvparten av registreringane i eininga: {count}.',
      en: 'One colour in all life areas in at least half of the unit’s registrations: {count}.',
    },
    advice: {
      nb: 'Gå gjennom fargene sammen i enheten, og vurder hvert område for seg.',
      nn: 'Gå gjennom fargane saman i eininga, og vurder kvart område for seg.',
      en: 'Go through the colours together in the unit, and judge each area by itself.',
    },
  },
  tooFast: {
    number: 1546,
    severity: 'warning',
    rank: 5,
    reader: 'both',
    text: {
      nb: 'Fullført på under {seconds} sekunder: {count}.',
      nn: 'Fullført på under {seconds} sekund: {count}.',
      en: 'Completed in less than {seconds} seconds: {count}.',
    },
    advice: {
      nb: 'Så fort går det ikke å svare på skjemaet. Se over svarene.',
      nn: 'Så fort går det ikkje å svare på skjemaet. Sjå over svara.',
      en: 'The form cannot be answered that fast. Look the answers over.',
    },
  },
  contradiction: {
    number: 1547,
    severity: 'warning',
    rank: 6,
    reader: 'both',
    text: {
      nb: '{about}: {count}.',
      nn: '{about}: {count}.',
      en: '{about}: {count}.',
    },
    advice: {
      nb: 'Kontroller alderen og svaret. Stemmer begge, er det i orden.',
      nn: 'Kontroller alderen og svaret. Stemmer begge, er det i orden.',
      en: 'Check the age and the answer. If both are right, that is fine.',
    },
  },
  manyGaps: {
    number: 1548,
    severity: 'warning',
    rank: 7,
    reader: 'both',
    text: {
      nb: '«Vet ikke» eller ubesvart på minst {percent} prosent av spørsmålene: {count}.',
      nn: '«Veit ikkje» eller ikkje svart på minst {percent} prosent av spørsmåla: {count}.',
      en: 'Unknown or blank for at least {percent} per cent of the questions: {count}.',
    },
    advice: {
      nb: 'Fyll ut det enheten vet eller kan finne ut. Er det ukjent, skal det stå slik.',
      nn: 'Fyll ut det eininga veit eller kan finne ut. Er det ukjent, skal det stå slik.',
      en: 'Fill in what the unit knows or can find out. What is unknown stays so.',
    },
  },
  emptySection: {
    number: 1549,
    severity: 'warning',
    rank: 7,
    reader: 'both',
    text: {
      nb: 'Ingen svar under «{about}»: {count}.',
      nn: 'Ingen svar under «{about}»: {count}.',
      en: 'No answers under “{about}”: {count}.',
    },
    advice: {
      nb: 'Se etter om en hel del av skjemaet er hoppet over.',
      nn: 'Sjå etter om ein heil del av skjemaet er hoppa over.',
      en: 'See whether a whole part of the form was skipped.',
    },
  },
  farFromOthers: {
    number: 1550,
    severity: 'info',
    rank: 10,
    reader: 'both',
    text: {
      nb: '{about}: {share} prosent i enheten, {other} prosent i resten av kommunen.',
      nn: '{about}: {share} prosent i eininga, {other} prosent i resten av kommunen.',
      en: '{about}: {share} per cent in the unit, {other} per cent in the rest of the municipality.',
    },
    advice: {
      nb: 'Enheter møter ulike mennesker, så det kan stemme. Er det heller fargene som blir brukt ulikt, gå gjennom dem sammen.',
      nn: 'Einingar møter ulike menneske, så det kan stemme. Er det heller fargane som blir brukte ulikt, gå gjennom dei saman.',
      en: 'Units meet different people, so it may be right. If it is rather the colours that are used differently, go through them together.',
    },
  },
  farFromEarlier: {
    number: 1551,
    severity: 'info',
    rank: 10,
    reader: 'both',
    text: {
      nb: '{about}: {share} prosent nå, {other} prosent i enheten i {year}.',
      nn: '{about}: {share} prosent no, {other} prosent i eininga i {year}.',
      en: '{about}: {share} per cent now, {other} per cent in the unit in {year}.',
    },
    advice: {
      nb: 'Har enheten fått andre oppgaver eller andre mottakere, er det i orden. Hvis ikke, se om fargene blir brukt på en ny måte.',
      nn: 'Har eininga fått andre oppgåver eller andre mottakarar, er det i orden. Om ikkje, sjå om fargane blir brukte på ein ny måte.',
      en: 'If the unit has other tasks or serves other people now, that is fine. If not, see whether the colours are used in a new way.',
    },
  },
  moreThanExpected: {
    number: 1552,
    severity: 'info',
    rank: 8,
    reader: 'both',
    text: {
      nb: 'Fullført: {count}. Enheten ventet {expected}.',
      nn: 'Fullført: {count}. Eininga venta {expected}.',
      en: 'Complete: {count}. The unit expected {expected}.',
    },
    advice: {
      nb: 'Se etter om noen er registrert som ikke fyller vilkårene, eller om tallet som var ventet, var for lavt.',
      nn: 'Sjå etter om nokon er registrert som ikkje fyller vilkåra, eller om talet som var venta, var for lågt.',
      en: 'See whether somebody was registered who does not meet the criteria, or whether the number expected was too low.',
    },
  },
  overridden: {
    number: 1553,
    severity: 'info',
    rank: 11,
    reader: 'both',
    text: {
      nb: 'Uvanlig svar med begrunnelse: {count}. «{about}»',
      nn: 'Uvanleg svar med grunngiving: {count}. «{about}»',
      en: 'Unusual answer with a reason: {count}. “{about}”',
    },
    advice: {
      nb: 'Les begrunnelsene. Holder de, er det i orden.',
      nn: 'Les grunngivingane. Held dei, er det i orden.',
      en: 'Read the reasons. If they hold, that is fine.',
    },
  },
} as const satisfies Record<string, QualityKind>

const byNumber: ReadonlyMap<number, QualityKind> = new Map(
  Object.values(qualityKinds).map((kind) => [kind.number, kind]),
)

/** The kind of a finding by its number; undefined where there is none. */
export const qualityKind = (number: number): QualityKind | undefined => byNumber.get(number)
