/** What a comment says of the help. */
export type CommentMood = 'praise' | 'criticism' | 'mixed' | 'neutral'

/** What a comment is about; `general` names no service. */
export type CommentSubject =
  | 'general'
  | 'substance_service'
  | 'lar'
  | 'nav'
  | 'housing'
  | 'neighbours'
  | 'pandemic'

/** Sentences in bokmål, and in nynorsk and dialect. Each stands by itself and says one thing. */
export interface CommentParts {
  readonly nb: readonly string[]
  readonly nn: readonly string[]
}

/**
 * What is said first, by mood and subject: all written by us. Slots: `{navn}` a first name, `{sted}` a place, `{tlf}` a telephone
 * number, `{tid}` a time. What is mixed is put together of praise and criticism.
 */
export const sayings: Readonly<
  Record<Exclude<CommentMood, 'mixed'>, Readonly<Partial<Record<CommentSubject, CommentParts>>>>
> = {
  praise: {
    general: {
      nb: [
        'Jeg er veldig fornøyd med hjelpen jeg får',
        'Har fått god hjelp i {tid}',
        'Takk for at dere finnes',
        'De som jobber her bryr seg, det betyr alt',
        'Har fått livet tilbake',
        'Fint at dere spør oss',
        'Kontaktpersonen min er helt super',
        'Stor takk til {navn} som alltid stiller opp',
        'Blir møtt med respekt og godt humør hver gang',
        'Alt er bra, er fornøyd med oppfølgingen',
        'Flinke folk som har tid til en prat',
        'Tusen takk for hjelpen i {tid}',
        'Jeg føler meg trygg når jeg kommer dit',
        'De har reddet livet mitt flere ganger',
        'Bra oppfølging siden jeg flyttet fra {sted}',
        'Koordinatoren min er gull verdt',
        '{navn} og {navn} er kjempeflinke',
        'Blir lytta til og tatt på alvor',
        'Det beste er at jeg kan ringe når som helst',
        'Har det bra nå, mye på grunn av dem som hjalp meg',
        'Fornøyd, har fått hjelp med økonomi og papirer',
        'Snille og greie ansatte hele gjengen',
        'Har vært rusfri i {tid} med god støtte fra kommunen',
        'Dere gjør en fantastisk jobb',
        'Godt samarbeid mellom alle som hjelper meg',
        'Jeg fikk hjelp samme dag, det var bra',
        'Hyggelig å bli spurt, og takk for innsatsen',
        'Veldig takknemlig for {navn} og de andre',
        'Turene hver uke er fine og gjør hodet klart',
        'Får god hjelp til det meste',
      ],
      nn: [
        'Eg er godt fornøgd med hjelpa',
        'Takk for all hjelp i {tid}',
        'Dei er flinke til å sjå heile meg',
        'E kjempefornøgd me oppfølginga',
        'Æ e veldig fornøyd, ho {navn} e best',
        'Dei bryr seg om korleis eg har det',
        'Eg har fått eit betre liv, tusen takk',
        'Gode folk som tek seg tid',
        'Bra hjelp heile vegen',
        'Det var fint å kome hit frå {sted}, eg er trygg no',
        'Je er strålende fornøgd, jammen bra folk',
      ],
    },
    substance_service: {
      nb: [
        'Ruskonsulenten stiller alltid opp for meg',
        'Veldig fornøyd med ruskonsulenten min',
        'Rustjenesten har hjulpet meg gjennom {tid}, takk',
        'Ruskonsulenten {navn} er flink og lett å snakke med',
        'Rusteamet i {sted} er helt fantastisk',
        'God kontakt med ruskonsulent, får svar samme dag',
        'Ruskonsulenten bryr seg om hvordan jeg har det',
        'De på rusteamet er snille og forstår meg',
        'Min ruskonsulent har reddet meg mer enn en gang',
        'Fint samarbeid med rustjenesten i {tid}',
        'Ruskontakten min er den beste jeg har hatt',
        'Føler meg trygg hos ruskonsulenten',
      ],
      nn: [
        'Ruskonsulenten er god å ha',
        'Eg er fornøgd med rustenesta',
        'Ho {navn} på rusteamet e kjempeflink',
        'Takk til ruskonsulenten for {tid} med støtte',
      ],
    },
    lar: {
      nb: [
        'LAR har gitt meg livet tilbake',
        'Er fornøyd med LAR og folkene der',
        'Har god dialog med LAR etter {tid}',
        'Buvidal har vært bra for meg, takk',
        'LAR-konsulenten {navn} er flink',
      ],
      nn: ['LAR har vore bra for meg', 'Eg er fornøgd med LAR-opplegget'],
    },
    nav: {
      nb: [
        'NAV-veilederen min er flink og følger opp',
        'Fornøyd med NAV, de har vært greie i {tid}',
        'Har fått god hjelp av {navn} på NAV',
        'Godt samarbeid mellom NAV og meg',
        'Bra at NAV ringer tilbake samme dag',
        'Takk til NAV for hjelp med økonomien',
      ],
      nn: ['NAV har vore flinke med meg', 'Eg har fått god hjelp frå NAV'],
    },
    housing: {
      nb: [
        'Veldig fornøyd med boligen jeg fikk',
        'Boteamet er flinke og kommer når jeg trenger dem',
        'Leiligheten er fin og jeg trives',
        'Takk for hjelp til å skaffe bolig etter {tid}',
        'Godt å ha boteamet i huset',
        'Trygg i egen bolig for første gang på {tid}',
        'Booppfølgingen ved {navn} er bra',
        'Fikk leilighet i {sted} med god hjelp',
        'Folkene i bofellesskapet bryr seg, det er gull verdt',
      ],
      nn: ['Eg er fornøgd med leilegheita', 'Boteamet e kjempeflinke', 'Bustaden er fin og eg er trygg'],
    },
    pandemic: {
      nb: [
        'De har vært flinke under korona også',
        'Bra at de ringte hver uke da alt var stengt',
        'Takk for turene ute mens det var korona',
        'Fikk god hjelp selv med pandemi',
      ],
      nn: ['Dei var flinke under koronaen', 'Takk for at nokon ringte under pandemien'],
    },
  },
  criticism: {
    general: {
      nb: [
        'Bytter kontaktperson hele tiden',
        'Må fortelle det samme til alle, de burde snakke sammen',
        'For lite hjelp i helgene',
        'Ventet i {tid} før noen tok kontakt',
        'Savner noe å gjøre på dagtid',
        'Det er vanskelig å få tak i noen når det haster',
        'De svarer aldri på telefonen',
        'Blir ikke hørt når jeg sier hva jeg trenger',
        'Ingen har fulgt opp planen min, det er slitsomt',
        'Mangler en fast person å forholde meg til',
        'Dårlig informasjon om hva jeg har rett på',
        'Har mistet tilliten etter {tid} uten hjelp, blir ikke trodd',
        'For lite tid, alt går fort og jeg blir misfornøyd',
        'Jeg klaget til {navn} og hørte aldri mer, det er dårlig',
        'Alt er papirer og møter, jeg er sliten',
        'I {sted} fikk jeg mer, her er det for lite',
        'Avtaler blir avlyst uten at jeg får beskjed, det burde de slutte med',
        'Tannlege er for dyrt og det er vanskelig å søke',
        'Hjelpen kommer for sent, det tar alt for lang tid',
        'Fikk avslag uten forklaring og er misfornøyd',
        'Det tok lang tid før {navn} ringte meg',
        'Savner noen å snakke med om kvelden',
        'Har ikke fått det jeg ble lovet',
        'Ungene mine blir ikke tatt med i noe',
      ],
      nn: [
        'Eg blir ikkje høyrt',
        'For lite å ta seg til på dagtid',
        'Det er vanskeleg å få time, eg har venta i {tid}',
        'Saknar ein fast kontakt',
        'Dei held ikkje avtalen',
        'Får itj tak i folk, det e dårlig',
        'Æ må vente for lenge, ho {navn} svarer aldri',
        'Eg er sliten av å mase',
      ],
    },
    substance_service: {
      nb: [
        'Ruskonsulenten svarer aldri når jeg ringer',
        'Ny ruskonsulent hele tiden',
        'Rustjenesten har for lite folk',
      ],
      nn: ['Ruskonsulenten har ikkje tid'],
    },
    lar: {
      nb: [
        'LAR bestemmer alt, jeg blir ikke hørt om dosen',
        'Vanskelig å få tak i LAR',
        'LAR må slutte å styre hverdagen min, er sliten av det',
        'Har ventet på ny medisin fra LAR i {tid}',
        'LAR svarer aldri',
        'Henting på apotek hver dag for LAR er slitsomt',
        'Dårlig samarbeid med LAR i {tid}',
        'LAR hører ikke på hva kroppen min sier',
        'Urinprøver i LAR er nedverdigende, det burde vært annerledes',
        'Får ikke reise bort på grunn av LAR',
        'Misfornøyd med LAR, nye folk hver gang',
        'Metadon i {tid} og LAR vil ikke trappe ned',
        'LAR har for lite å tilby utenom medisin',
      ],
      nn: ['LAR høyrer ikkje på meg', 'Det er vanskeleg med LAR, eg har venta i {tid}'],
    },
    nav: {
      nb: [
        'NAV er vanskelig å få tak i',
        'Ny saksbehandler på NAV hele tiden',
        'Ventet på svar fra NAV i {tid}',
        'NAV hører ikke etter',
        'Må levere de samme papirene til NAV om igjen, det er slitsomt',
        'Dårlig behandlet på NAV i {sted}',
        'NAV svarer aldri på meldinger',
        'Savner hjelp fra NAV til å komme i jobb',
        'NAV har ikke fortalt meg hva jeg kan søke på',
        'For lite penger fra NAV til å leve av',
        'Saksbehandlingen på NAV tar lang tid',
        'NAV tror ikke på meg',
        'Misfornøyd med {navn} på NAV',
        'Blir sendt rundt på NAV, ingen tar ansvar og jeg er sliten',
      ],
      nn: ['NAV er vanskelege å snakke med', 'Eg har venta på NAV i {tid}', 'NAV brydde seg ikkje'],
    },
    housing: {
      nb: [
        'Ventet i {tid} på bolig',
        'Boligen er kald og det er dårlig inneklima',
        'Får ikke hjelp til å finne bolig',
        'Leiligheten er for liten og full av mugg, ingen burde bo slik',
        'Bolig i {sted} er umulig å få, det er for lite å velge i',
        'Har søkt kommunal bolig uten svar, det er slitsomt',
        'Depositum til leilighet får jeg ikke',
        'Mangler bolig, bor på sofaen til {navn}',
      ],
      nn: ['Eg har venta i {tid} på bustad', 'Leilegheita er dårleg', 'Får ikkje bustad'],
    },
    neighbours: {
      nb: [
        'Naboene bråker hele tiden og jeg får ikke sove',
        'Er redd for naboen',
        'Nabolaget er dårlig, det er salg av stoff i oppgangen',
        'Vanskelig å være rusfri med slike naboer',
        'Vil bort fra dette nabolaget, er sliten av bråk',
        'Naboer som ruser seg hver dag, det burde ikke være slik',
      ],
      nn: ['Naboane er vanskelege, eg er redd for dei', 'Nabolaget er ikkje til å leve i'],
    },
    pandemic: {
      nb: [
        'Under korona var alt stengt og jeg fikk ikke hjelp',
        'Ble isolert under pandemien, savner å treffe folk',
        'Korona ble brukt som unnskyldning for alt, det var dårlig',
        'Møter på telefon under korona er ikke det samme',
      ],
      nn: ['Under koronaen fekk eg ikkje hjelp', 'Pandemien gjorde det vanskeleg å møte nokon'],
    },
  },
  neutral: {
    general: {
      nb: [
        'Jeg ønsker noen å gå på tur med',
        'Kan noen ringe meg på {tlf}',
        'Skjemaet var langt',
        'Noen av spørsmålene passer for andre enn meg',
        'Jeg har nettopp flyttet hit fra {sted}',
        'Har bare hatt kontakt i {tid}',
        'Kunne tenke meg å lære å lage mat',
        'Det er {navn} som har fylt ut for meg',
        'Trenger hjelp til å søke om førerkort',
        'Ønsker å snakke med noen om gjeld',
        'Venter på svar om opphold',
        'Jeg begynte først for {tid} siden',
        'Hvor kan man melde seg på turene?',
        'Treningskort hadde vært noe',
        'Skriv til meg heller enn å ringe, eller prøv {tlf}',
        'Jeg bor til daglig i {sted}',
        'Spørsmål om familie gjelder andre enn meg',
        'Alt står i planen',
        'Har hatt tre kontaktpersoner på {tid}',
        'Vil gjerne ha et sted å være på søndager',
      ],
      nn: [
        'Eg vil gjerne ha nokon å gå tur med',
        'Skjemaet er langt',
        'Eg har budd her i {tid}',
        'Ring meg på {tlf}',
        'Æ har nettopp begynt',
        'Eg kjem frå {sted}',
      ],
    },
    substance_service: {
      nb: ['Har hatt ruskonsulent i {tid}', 'Møter rusteamet annenhver uke'],
      nn: ['Eg møter ruskonsulenten kvar veke'],
    },
    lar: {
      nb: ['Har vært i LAR i {tid}', 'Skal søke LAR til høsten', 'Kan LAR ringe meg på {tlf}'],
      nn: ['Eg har vore i LAR i {tid}'],
    },
    nav: {
      nb: [
        'Har møte med NAV neste uke',
        'NAV betaler husleia',
        'Ønsker at NAV ringer meg på {tlf}',
        'Har vært hos NAV i {tid}',
      ],
      nn: ['Eg har møte med NAV i neste veke'],
    },
    housing: {
      nb: ['Ønsker å bytte bolig', 'Flyttet inn i leilighet for {tid} siden'],
      nn: ['Eg ønskjer å byte bustad'],
    },
    pandemic: {
      nb: ['Har hatt møtene på telefon under korona', 'Avtalene ble flyttet på grunn av pandemien'],
      nn: ['Møta har vore på telefon under koronaen'],
    },
  },
}

/** What is said after it, now and then: the same mood, and no service. */
export const afterwards: Readonly<Record<CommentMood, CommentParts>> = {
  praise: {
    nb: [
      'Takk!',
      'Stå på videre.',
      'Det er godt å ha noen å ringe til.',
      'Hilsen {navn}',
      'Jeg har det mye bedre nå.',
      'Fortsett sånn.',
      'De ser hele meg.',
      'Tusen takk til alle sammen!',
      'Uten dem hadde jeg vært et annet sted.',
      'Jeg går dit hver uke.',
      'Har kjent dem i {tid}.',
    ],
    nn: ['Takk skal de ha!', 'Helsing {navn}', 'Stå på vidare.', 'Eg har det mykje betre no.'],
  },
  criticism: {
    nb: [
      'Slik har det vært i {tid}.',
      'Dette må bli annerledes.',
      'Jeg har gitt opp.',
      'Ring meg på {tlf}.',
      'Dere får prøve å leve sånn selv.',
      'Har sagt fra til {navn}.',
      'Det går ut over helsa.',
      'Hvem har ansvaret?',
    ],
    nn: ['Slik har det vore i {tid}.', 'Dette må bli annleis.', 'Kven har ansvaret?'],
  },
  mixed: {
    nb: ['Det er min mening.', 'Hilsen {navn}', 'Slik er det.', 'Ellers går det greit.'],
    nn: ['Slik er det.', 'Elles går det greitt.'],
  },
  neutral: {
    nb: ['Det var alt.', 'Hilsen {navn}', 'Skriver på vegne av meg selv.', 'Har bodd her i {tid}.'],
    nn: ['Det var alt.', 'Helsing {navn}'],
  },
}

/** How somebody begins, now and then. */
export const beginnings: CommentParts = {
  nb: ['Ja: ', 'Vil bare si: ', 'Ja, ', 'Bare en ting: ', 'Egentlig så: '],
  nn: ['Ja: ', 'Vil berre seie: ', 'Ein ting: '],
}

/** Where there is nothing to tell, or it cannot be read. */
export const nothingToTell = [
  'Nei',
  'nei',
  'Nei.',
  'NEI',
  'Ikke noe',
  'nei takk',
  '-',
  'Vet ikke',
  'nope',
  'uleselig',
]

/** Made-up fillings of the slots; nobody is meant. Telephone numbers begin as those of mobile telephones do. */
export const fillings = {
  navn: [
    'Kari',
    'Ola',
    'Trine',
    'Jon Arne',
    'Siv',
    'Anders',
    'Bente',
    'Morten',
    'Hilde',
    'Geir',
    'Marit',
    'Tor',
  ],
  sted: [
    'Bodø',
    'Sandnes',
    'Lillehammer',
    'Molde',
    'Harstad',
    'Larvik',
    'Førde',
    'Voss',
    'Steinkjer',
    'Alta',
  ],
  tlf: ['912 34 567', '98765432', '41 23 45 67', '400 00 000', '91 23 45 67'],
  tid: {
    nb: [
      'et halvt år',
      'to år',
      'tre måneder',
      'ni måneder',
      'fem år',
      'mange år',
      'over et år',
      'ti år',
      'to måneder',
    ],
    nn: ['eit halvt år', 'to år', 'tre månader', 'fem år', 'mange år', 'over eitt år', 'ti år'],
  },
} as const
