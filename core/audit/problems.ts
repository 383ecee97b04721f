import type { ProblemKind } from '#core/foundation'

/** What the control of the sealed log can find. Numbers 4030-4039, permanent. */
export const auditProblems = {
  eventsChanged: {
    number: 4030,
    severity: 'error',
    text: {
      nb: 'Bunke {batch}: minst én av de {count} hendelsene fra {first} til {last} er endret eller byttet ut etter at bunken ble forseglet. Loggen viser ikke lenger det som skjedde. Sammenlign med en sikkerhetskopi.',
      nn: 'Bunke {batch}: minst éi av dei {count} hendingane frå {first} til {last} er endra eller bytt ut etter at bunken blei forsegla. Loggen viser ikkje lenger det som skjedde. Samanlikn med ein tryggingskopi.',
      en: 'Batch {batch}: at least one of the {count} events from {first} to {last} was changed or replaced after the batch was sealed. The log no longer shows what happened. Compare with a backup.',
    },
  },
  eventsRemoved: {
    number: 4031,
    severity: 'error',
    text: {
      nb: 'Bunke {batch}, hendelsene fra {first} til {last}: {found} hendelser er igjen av de {count} som ble forseglet. Noe er fjernet eller flyttet til en annen bunke. Sammenlign med en sikkerhetskopi.',
      nn: 'Bunke {batch}, hendingane frå {first} til {last}: {found} hendingar er igjen av dei {count} som blei forsegla. Noko er fjerna eller flytt til ein annan bunke. Samanlikn med ein tryggingskopi.',
      en: 'Batch {batch}, events from {first} to {last}: {found} events are left of the {count} that were sealed. Something was removed or moved to another batch. Compare with a backup.',
    },
  },
  eventsInserted: {
    number: 4032,
    severity: 'error',
    text: {
      nb: 'Bunke {batch}, hendelsene fra {first} til {last}: her er {found} hendelser, men bare {count} ble forseglet. Noe er satt inn eller flyttet hit fra en annen bunke. Sammenlign med en sikkerhetskopi.',
      nn: 'Bunke {batch}, hendingane frå {first} til {last}: her er {found} hendingar, men berre {count} blei forsegla. Noko er sett inn eller flytt hit frå ein annan bunke. Samanlikn med ein tryggingskopi.',
      en: 'Batch {batch}, events from {first} to {last}: there are {found} events here, but only {count} were sealed. Something was inserted or moved here from another batch. Compare with a backup.',
    },
  },
  eventsOutOfPlace: {
    number: 4033,
    severity: 'error',
    text: {
      nb: 'Bunke {batch}: disse hendelsene står ikke der de sto da bunken ble forseglet, eller hører ikke hjemme i den: {events}. De er byttet om, flyttet eller har fått en annen id.',
      nn: 'Bunke {batch}: desse hendingane står ikkje der dei stod då bunken blei forsegla, eller høyrer ikkje heime i han: {events}. Dei er bytte om, flytte eller har fått ein annan id.',
      en: 'Batch {batch}: these events are not where they were when the batch was sealed, or do not belong in it: {events}. They were swapped, moved or given another id.',
    },
  },
  eventTwice: {
    number: 4034,
    severity: 'error',
    text: {
      nb: 'Disse hendelsene finnes mer enn én gang i loggen (sist i {place}): {events}. En hendelse skal stå ett sted.',
      nn: 'Desse hendingane finst meir enn éin gong i loggen (sist i {place}): {events}. Ei hending skal stå éin stad.',
      en: 'These events are in the log more than once (last in {place}): {events}. An event belongs in one place.',
    },
  },
  sealChanged: {
    number: 4035,
    severity: 'error',
    text: {
      nb: 'Seglet på bunke {batch} er endret, eller laget med en annen nøkkel. Det kan ikke brukes til å kontrollere hendelsene fra {first} til {last}. Gjelder det alle bunkene, er trolig feil nøkkel gitt.',
      nn: 'Seglet på bunke {batch} er endra, eller laga med ein annan nøkkel. Det kan ikkje brukast til å kontrollere hendingane frå {first} til {last}. Gjeld det alle bunkane, er det truleg gitt feil nøkkel.',
      en: 'The seal on batch {batch} was changed, or made with another key. It cannot be used to check the events from {first} to {last}. If this is so for every batch, the wrong key was probably given.',
    },
  },
  chainBroken: {
    number: 4036,
    severity: 'error',
    text: {
      nb: 'Kjeden er brutt ved bunke {batch}: seglet følger ikke etter seglet foran ({before}). Minst ett segl mellom dem er fjernet, satt inn eller byttet om, med sine hendelser.',
      nn: 'Kjeda er broten ved bunke {batch}: seglet følgjer ikkje etter seglet framfor ({before}). Minst eitt segl mellom dei er fjerna, sett inn eller bytt om, med hendingane sine.',
      en: 'The chain is broken at batch {batch}: its seal does not follow the seal before it ({before}). At least one seal between them was removed, inserted or swapped, with its events.',
    },
  },
  chainCut: {
    number: 4037,
    severity: 'error',
    text: {
      nb: 'Det siste seglet som er notert utenfor loggen, er på bunke {head}, men kjeden her har det ikke (siste segl: {last}). Slutten av kjeden er kuttet av eller laget på nytt.',
      nn: 'Det siste seglet som er notert utanfor loggen, er på bunke {head}, men kjeda her har det ikkje (siste segl: {last}). Slutten av kjeda er kutta av eller laga på nytt.',
      en: 'The last seal noted outside the log is on batch {head}, but the chain here does not have it (last seal: {last}). The end of the chain was cut off or made anew.',
    },
  },
  noHead: {
    number: 4038,
    severity: 'info',
    text: {
      nb: 'Det er ikke oppgitt noe segl som er notert utenfor loggen. Da kan kontrollen ikke se om slutten av kjeden er kuttet av. Siste segl her: {last}. Noter det et annet sted, og oppgi det neste gang.',
      nn: 'Det er ikkje oppgitt noko segl som er notert utanfor loggen. Då kan kontrollen ikkje sjå om slutten av kjeda er kutta av. Siste segl her: {last}. Noter det ein annan stad, og oppgi det neste gong.',
      en: 'No seal noted outside the log was given, so the control cannot see whether the end of the chain was cut off. Last seal here: {last}. Note it elsewhere and give it next time.',
    },
  },
  unsealedTooOld: {
    number: 4039,
    severity: 'error',
    text: {
      nb: '{count} hendelser fra før {limit} er ikke forseglet, den første er {first}. Forseglingen har stanset, eller hendelsene er satt inn siden eller har mistet seglet sitt.',
      nn: '{count} hendingar frå før {limit} er ikkje forsegla, den første er {first}. Forseglinga har stansa, eller hendingane er sette inn sidan eller har mist seglet sitt.',
      en: '{count} events from before {limit} are not sealed, the first is {first}. The sealing has stopped, or the events were inserted since or have lost their seal.',
    },
  },
} as const satisfies Record<string, ProblemKind>
