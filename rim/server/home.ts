/** Where those who act under a role do their work; the front page for those who have no pages of their own. */
export const homeOf = (role: string | undefined): string =>
  role === 'registrar' || role === 'unit-leader' ? '/register' : '/'
