/** The sign in the browser's tab: a post with sound around it. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f9c"/>\
<path d="M16 11v16" stroke="#fff" stroke-width="4" stroke-linecap="round"/><circle cx="16" cy="9" r="3" fill="#fff"/>\
<path d="M8.5 4.5a9 9 0 0 0 0 9M23.5 4.5a9 9 0 0 1 0 9" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>
`
