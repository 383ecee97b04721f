import type { LocalText } from '#core/foundation'
import type { RobustMethod } from './comparison.ts'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

/** A method's short name, and what it does, for somebody who is no statistician. */
export const methodWords: Readonly<
  Record<RobustMethod, { readonly name: LocalText; readonly what: LocalText }>
> = {
  published: {
    name: text('Rapportens regel', 'Regelen i rapporten', "The report's rule"),
    what: text(
      'To andeler regnes som forskjellige når feilmarginene deres ikke overlapper. Regelen regner som om hvert svar var trukket for seg, og ser på én sammenligning om gangen.',
      'To delar blir rekna som ulike når feilmarginane deira ikkje overlappar. Regelen reknar som om kvart svar var trekt for seg, og ser på éi samanlikning om gongen.',
      'Two shares count as different when their margins of error do not overlap. The rule reckons as if each answer had been drawn by itself, and looks at one comparison at a time.',
    ),
  },
  z: {
    name: text('Vanlig test', 'Vanleg test', 'Ordinary test'),
    what: text(
      'Den vanlige testen av forskjellen mellom to andeler (z-test, 5 prosent). Den er som regel mildere enn rapportens regel, men regner også som om hvert svar var trukket for seg.',
      'Den vanlege testen av skilnaden mellom to delar (z-test, 5 prosent). Han er som regel mildare enn regelen i rapporten, men reknar òg som om kvart svar var trekt for seg.',
      'The ordinary test of the difference of two shares (z test, 5 per cent). It is mostly milder than the report’s rule, but also reckons as if each answer had been drawn by itself.',
    ),
  },
  clustered: {
    name: text('Med kommuner og vekter', 'Med kommunar og vekter', 'With municipalities and weights'),
    what: text(
      'Det er kommuner som er trukket ut, ikke enkeltpersoner. De som svarer i samme kommune, har fått hjelp av de samme tjenestene og ligner mer på hverandre. Testen tar hensyn til det, og lar hver kommune telle for like mange kommuner som den ble trukket for.',
      'Det er kommunar som er trekte ut, ikkje enkeltpersonar. Dei som svarer i same kommune, har fått hjelp av dei same tenestene og liknar meir på kvarandre. Testen tek omsyn til det, og lèt kvar kommune telje for like mange kommunar som ho blei trekt for.',
      'Municipalities were drawn, not single people. Those who answer in the same municipality have had help from the same services and are more alike. The test takes account of that, and lets each municipality count for as many as it was drawn for.',
    ),
  },
  'benjamini-hochberg': {
    name: text('Også mange sammenligninger', 'Òg mange samanlikningar', 'Also many comparisons'),
    what: text(
      'Når flere tusen forskjeller testes, ser noen ut som funn bare ved en tilfeldighet. Her er testen over justert slik at høyst 5 prosent av merkene ventes å være tilfeldige (Benjamini og Hochberg).',
      'Når fleire tusen skilnader blir testa, ser nokre ut som funn berre ved eit slumpetreff. Her er testen over justert slik at høgst 5 prosent av merka er venta å vere tilfeldige (Benjamini og Hochberg).',
      'When thousands of differences are tested, some look like findings by chance alone. Here the test above is adjusted so that at most 5 per cent of the marks are expected to be chance (Benjamini and Hochberg).',
    ),
  },
  holm: {
    name: text('Strengeste justering', 'Strengaste justering', 'Strictest adjustment'),
    what: text(
      'Som over, men justert slik at sjansen for at ett eneste merke er tilfeldig, er høyst 5 prosent (Holm).',
      'Som over, men justert slik at sjansen for at eitt einaste merke er tilfeldig, er høgst 5 prosent (Holm).',
      'As above, but adjusted so that the chance that even one mark is chance is at most 5 per cent (Holm).',
    ),
  },
}
