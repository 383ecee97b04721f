const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Text that our own writers have escaped, as it was. */
export const unescaped = (text: string): string =>
  text.replace(/&(#\d+|[a-z]+);/g, (all, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? all),
  )
