import type { LocalText } from '#core/foundation'

/** One limit of the quality list: its number, and what it decides in words for the page that explains the list. */
interface QualityThreshold {
  readonly value: number
  /** With `{value}`. */
  readonly text: LocalText
}

const threshold = (value: number, nb: string, nn: string, en: string): QualityThreshold => ({
  value,
  text: { nb, nn, en },
})

/**
 * What decides whether something stands on the quality list. Set by judgement, so that a unit that has done its work well
 * has nothing or little on it; none of them is from a source.
 */
export const qualityThresholds = {
  draftDays: threshold(
    14,
    'En påbegynt registrering er gammel når ingen har rørt den på {value} dager.',
    'Ei påbegynt registrering er gammal når ingen har rørt ho på {value} dagar.',
    'A draft is old when nobody has touched it for {value} days.',
  ),
  unansweredPercent: threshold(
    30,
    'En fullført registrering har mange hull når minst {value} prosent av spørsmålene som er stilt, er «vet ikke» eller ubesvart.',
    'Ei fullført registrering har mange hol når minst {value} prosent av spørsmåla som er stilte, er «veit ikkje» eller ikkje svarte på.',
    'A complete registration has many gaps when at least {value} per cent of the questions asked are unknown or blank.',
  ),
  sectionQuestions: threshold(
    3,
    'En hel del av skjemaet regnes som tom når minst {value} spørsmål er stilt der, og ingen er besvart.',
    'Ein heil del av skjemaet blir rekna som tom når minst {value} spørsmål er stilte der, og ingen er svarte på.',
    'A whole part of the form counts as empty when at least {value} questions are asked there and none is answered.',
  ),
  sameAnswers: threshold(
    20,
    'Registreringer regnes som like når alle svar utenom kjønn og alder er de samme, og minst {value} spørsmål er besvart.',
    'Registreringar blir rekna som like når alle svar utanom kjønn og alder er dei same, og minst {value} spørsmål er svarte på.',
    'Registrations count as alike when all answers but sex and age are the same, and at least {value} questions are answered.',
  ),
  sameColours: threshold(
    5,
    'Fargene regnes som ensformige når minst {value} registreringer av samme ansatt eller enhet har én farge på alle levekårsområdene, og de er minst halvparten.',
    'Fargane blir rekna som einsformige når minst {value} registreringar av same tilsette eller eining har éin farge på alle levekårsområda, og dei er minst halvparten.',
    'Colours count as uniform when at least {value} registrations by one member of staff or unit have one colour in all areas, and they are at least half.',
  ),
  colourSteps: threshold(
    5,
    'Fargene hos to enheter regnes som svært ulike når de til sammen er minst {value} trinn fra hverandre; fra grønn til rød er to trinn.',
    'Fargane hos to einingar blir rekna som svært ulike når dei til saman er minst {value} trinn frå kvarandre; frå grøn til raud er to trinn.',
    'The colours of two units count as very different when they are at least {value} steps apart in all; green to red is two steps.',
  ),
  fastSeconds: threshold(
    60,
    'En registrering er fullført uvanlig fort når det tok under {value} sekunder.',
    'Ei registrering er fullført uvanleg fort når det tok under {value} sekund.',
    'A registration was completed unusually fast when it took less than {value} seconds.',
  ),
  comparedPersons: threshold(
    20,
    'Andelen av en farge sammenlignes bare når det er minst {value} personer på hver side.',
    'Delen av ein farge blir samanlikna berre når det er minst {value} personar på kvar side.',
    'The share of a colour is compared only with at least {value} persons on either side.',
  ),
  comparedPoints: threshold(
    30,
    'En andel er langt fra en annen når det skiller minst {value} prosentpoeng, og forskjellen ikke kan være tilfeldig.',
    'Ein del er langt frå ein annan når det skil minst {value} prosentpoeng, og skilnaden ikkje kan vere tilfeldig.',
    'A share is far from another when they are at least {value} percentage points apart and the difference cannot be chance.',
  ),
  comparedPerThousand: threshold(
    1,
    'Tilfeldig: Fishers eksakte test med Holms korreksjon for alle sammenligningene i kommunen gir minst {value} promille.',
    'Tilfeldig: Fishers eksakte test med Holms korreksjon for alle samanlikningane i kommunen gir minst {value} promille.',
    'Chance: Fisher’s exact test with Holm’s correction for all comparisons in the municipality gives at least {value} per thousand.',
  ),
  expectedPercent: threshold(
    150,
    'Langt flere enn ventet: minst {value} prosent av tallet enheten ventet, og minst fem flere.',
    'Langt fleire enn venta: minst {value} prosent av talet eininga venta, og minst fem fleire.',
    'Far more than expected: at least {value} per cent of the number the unit expected, and at least five more.',
  ),
} as const satisfies Record<string, QualityThreshold>

/** The limits as numbers, so that a test or another house can move them. */
export type QualityLimits = Readonly<Record<keyof typeof qualityThresholds, number>>

/** The limits as they stand. */
export const qualityLimits: QualityLimits = Object.fromEntries(
  Object.entries(qualityThresholds).map(([name, { value }]) => [name, value]),
) as Record<keyof typeof qualityThresholds, number>
