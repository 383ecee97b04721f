import type { LocalText } from '#core/foundation'

/** The name and the rule of the printed reports' method, for the line under a table that was made with it. */
export const reportMethod: {
  readonly method: 'margins-do-not-overlap'
  readonly name: LocalText
  readonly rule: LocalText
  readonly source: string
} = {
  method: 'margins-do-not-overlap',
  name: {
    nb: 'Feilmarginer som ikke overlapper (95 %)',
    nn: 'Feilmarginar som ikkje overlappar (95 %)',
    en: 'Margins of error that do not overlap (95 %)',
  },
  rule: {
    nb: 'Feilmarginen for en andel p av n svar er 1,96·√(p(1 − p)/n). To andeler regnes som signifikant forskjellige når feilmarginene ikke overlapper. En gruppe sammenlignes med alle andre som har gyldig svar på samme bakgrunnsspørsmål (der flere svar var mulig: med alle som ikke er i gruppen), og en måling med målingen før. «Ikke aktuelt», «vet ikke» og «ønsker ikke å svare» er tatt ut før prosentberegningen; på spørsmål med svarene ja, nei og vet ikke er «vet ikke» med. Der en skala er slått sammen, er antall svar lagt sammen før avrunding. Grupper med færre enn 5 svar vises ikke.',
    nn: 'Feilmarginen for ein del p av n svar er 1,96·√(p(1 − p)/n). To delar blir rekna som signifikant ulike når feilmarginane ikkje overlappar. Ei gruppe blir samanlikna med alle andre som har gyldig svar på same bakgrunnsspørsmål (der fleire svar var moglege: med alle som ikkje er i gruppa), og ei måling med målinga før. «Ikkje aktuelt», «veit ikkje» og «ønskjer ikkje å svare» er tekne ut før prosentutrekninga; på spørsmål med svara ja, nei og veit ikkje er «veit ikkje» med. Der ein skala er slått saman, er talet på svar lagt saman før avrunding. Grupper med færre enn 5 svar blir ikkje viste.',
    en: 'The margin of error of a share p of n answers is 1.96·√(p(1 − p)/n). Two shares count as significantly different when their margins do not overlap. A group is compared with all others who have a valid answer to the same background question (where several answers were possible: with everyone not in the group), and a wave with the wave before it. "Not relevant", "don\'t know" and "will not answer" are taken out before percentages are worked out; in questions with the answers yes, no and don\'t know, "don\'t know" is kept. Where a scale is collapsed, the numbers of answers are summed before rounding. Groups with fewer than 5 answers are not shown.',
  },
  source: 'Brukertilfredshetsevalueringen 2021, chapter 2.5, appendices 2 and 3',
}

/** Why this rule finds fewer differences than an ordinary test, and where it finds too many. */
export const whyStricter: LocalText = {
  nb: 'Regelen er strengere enn en vanlig test av to andeler. To feilmarginer er atskilt når forskjellen er større enn 1,96·(SE₁ + SE₂); en test på 5 %-nivå krever mer enn 1,96·√(SE₁² + SE₂²). Er de to standardfeilene like store, må forskjellen være 1,41 ganger så stor, og regelen svarer til en test på 0,6 %-nivå; er den ene ti ganger så stor som den andre, til en test på 3 %-nivå. Unntaket er små grupper med andeler nær 0 eller 100 %: da er feilmarginen for smal (ved 0 og 100 % har den ingen bredde), og regelen kan kalle en forskjell signifikant uten at testen gjør det.',
  nn: 'Regelen er strengare enn ein vanleg test av to delar. To feilmarginar er skilde når skilnaden er større enn 1,96·(SE₁ + SE₂); ein test på 5 %-nivå krev meir enn 1,96·√(SE₁² + SE₂²). Er dei to standardfeila like store, må skilnaden vere 1,41 gonger så stor, og regelen svarer til ein test på 0,6 %-nivå; er den eine ti gonger så stor som den andre, til ein test på 3 %-nivå. Unntaket er små grupper med delar nær 0 eller 100 %: då er feilmarginen for smal (ved 0 og 100 % har han inga breidd), og regelen kan kalle ein skilnad signifikant utan at testen gjer det.',
  en: 'The rule is stricter than an ordinary test of two shares. Two margins of error are apart when the difference is above 1.96·(SE₁ + SE₂); a test at 5 % asks for more than 1.96·√(SE₁² + SE₂²). With equal standard errors the difference has to be 1.41 times as large, and the rule is a test at 0.6 %; where one is ten times the other, a test at 3 %. The exception is small groups with shares near 0 or 100 %: the margin is then too narrow (at 0 and 100 % it has no width), and the rule may call a difference significant that the test does not.',
}
