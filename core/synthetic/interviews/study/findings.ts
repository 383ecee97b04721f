interface WrittenFinding {
  readonly theme: string
  readonly text: string
  readonly quotes: readonly string[]
}

export const writtenFindings: readonly WrittenFinding[] = [
  {
    theme: 'veien-inn',
    text: 'De fleste brukte lang tid på å be om hjelp, fra ett til over tjue år. Mange visste ikke at kommunen hadde et tilbud, eller trodde at det var for yngre eller sykere enn dem.',
    quotes: ['q02', 'q34', 'q23'],
  },
  {
    theme: 'veien-inn',
    text: 'Det avgjørende var ofte ett spørsmål eller én person. Når fastlege eller hjemmesykepleier spurte rett ut, og spurte alle, svarte de ærlig.',
    quotes: ['q28', 'q10'],
  },
  {
    theme: 'veien-inn',
    text: 'Telefonsvarere, innlogging og skjema stenger. Barn og barnebarn leser brev og beskjeder som de ikke skulle ha lest.',
    quotes: ['q26', 'q59', 'q75'],
  },
  {
    theme: 'menneskene',
    text: 'Å ha én fast person, som holder avtaler og har tid, er det de fleste trekker fram som god hjelp.',
    quotes: ['q04', 'q63', 'q44', 'q71'],
  },
  {
    theme: 'menneskene',
    text: 'Mange ulike ansatte gjør at historien må fortelles på nytt. Det sliter, og noen slutter å fortelle.',
    quotes: ['q17', 'q35'],
  },
  {
    theme: 'menneskene',
    text: 'Respekt kjennes igjen i det små: hvem en håndhilser på først, og hvor stolen står.',
    quotes: ['q29', 'q49', 'q37'],
  },
  {
    theme: 'sammenheng',
    text: 'Flere har selv måttet være bindeleddet mellom tjenestene. Feil i legemiddellister kommer opp i om lag halvparten av intervjuene.',
    quotes: ['q36', 'q19', 'q58'],
  },
  {
    theme: 'sammenheng',
    text: 'Utskriving før en helg, uten at kommunen visste om det, lot to informanter være alene i flere dager; den ene var innlagt igjen etter ni dager. Der kommunen var inne før hjemreisen, gikk det annerledes.',
    quotes: ['q42', 'q41', 'q14'],
  },
  {
    theme: 'sammenheng',
    text: 'Samarbeid som informanten selv er med på, oppleves som en trygghet.',
    quotes: ['q30'],
  },
  {
    theme: 'hverdagen',
    text: 'Et sted å bo, et måltid sammen med andre og noe å gå til, er det mange knytter til at de har det bedre.',
    quotes: ['q06', 'q66', 'q09', 'q45', 'q72'],
  },
  {
    theme: 'hverdagen',
    text: 'Ensomheten er størst om ettermiddagen og i helgene. Der det mangler skyss, når ikke tilbudet fram.',
    quotes: ['q51', 'q27'],
  },
  {
    theme: 'bestemme',
    text: 'De som bestemmer rekkefølge og fart selv, forteller om hjelp som varer. Plan har betydning når den er deres egen.',
    quotes: ['q13', 'q53', 'q74'],
  },
  {
    theme: 'bestemme',
    text: 'Flere er blitt møtt med at de er for gamle, eller med en egen tone. De ber om å bli regnet med, også som folk som kan noe.',
    quotes: ['q38', 'q20', 'q55'],
  },
]

interface WrittenRecommendation {
  readonly text: string
  readonly to: string
  readonly themes: readonly string[]
  readonly quotes: readonly string[]
}

export const writtenRecommendations: readonly WrittenRecommendation[] = [
  {
    text: 'Spør alle over 60 om alkohol og legemidler, rett ut og som en vane, ved resept, årskontroll og første hjemmebesøk.',
    to: 'Fastlegene og hjemmesykepleien',
    themes: ['veien-inn'],
    quotes: ['q28', 'q23'],
  },
  {
    text: 'Gjør tilbudet lett å finne: én dør og ett telefonnummer med et menneske i andre enden, navn på døra, og informasjon der eldre ferdes. Den som ikke er på nett, skal ikke måtte låne et barnebarn.',
    to: 'Kommunens ledelse',
    themes: ['veien-inn'],
    quotes: ['q02', 'q34', 'q26', 'q59'],
  },
  {
    text: 'Sørg for at noen kan nås i helgene, på telefon eller ved et åpent hus.',
    to: 'Rus- og psykisk helsetjeneste',
    themes: ['veien-inn', 'sammenheng'],
    quotes: ['q14'],
  },
  {
    text: 'Gi alle en fast kontaktperson. Varsle bytte, og la den gamle og den nye møte brukeren sammen.',
    to: 'Rus- og psykisk helsetjeneste og hjemmesykepleien',
    themes: ['menneskene'],
    quotes: ['q04', 'q63', 'q17', 'q35'],
  },
  {
    text: 'Ingen utskriving før helg uten at kommunen er varslet og har sagt ja. Ett navngitt sted skal ha ansvaret for legemiddellisten.',
    to: 'Sykehusene og kommunen',
    themes: ['sammenheng'],
    quotes: ['q42', 'q41', 'q19'],
  },
  {
    text: 'Regn måltider, møteplasser og skyss dit som del av hjelpen, og la dem som bruker stedene, få ansvar der.',
    to: 'Kommunen og frivilligsentralene',
    themes: ['hverdagen'],
    quotes: ['q06', 'q66', 'q27', 'q72'],
  },
  {
    text: 'Spør hva den enkelte vil, før noe bestemmes, uansett alder. La planen ligge hos den den gjelder, og si hva den er.',
    to: 'Alle tjenester',
    themes: ['bestemme'],
    quotes: ['q13', 'q38', 'q53', 'q55'],
  },
]

interface WrittenReview {
  readonly body: string
  readonly sentOn: string
  readonly answeredOn: string | null
  readonly comment: string
  readonly response: string
}

export const writtenReviews: readonly WrittenReview[] = [
  {
    body: 'Brukerrådet for eldre og rus, Midtlandet',
    sentOn: '2026-10-12',
    answeredOn: '2026-10-23',
    comment:
      'Vi kjenner oss igjen. Vi savner at det står noe om tannhelse, og vi synes anbefalingen om helg må nevne at telefon ikke er nok for alle. «Bruker» kan dere bytte ut noen steder.',
    response:
      'Helgeanbefalingen nevner nå åpent hus. Tannhelse ble nevnt av én informant; det står i oppsummeringen av intervjuet, men bærer ikke et eget funn. Ordet «bruker» er byttet ut der det lot seg gjøre.',
  },
  {
    body: 'Faggruppen for rus og psykisk helse i de tre kommunene',
    sentOn: '2026-10-12',
    answeredOn: null,
    comment: '',
    response: '',
  },
]
