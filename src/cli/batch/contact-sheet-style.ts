/** Of the contact sheet. Texts have a contrast of 4.5:1 or more in both schemes. */
export const contactSheetStyle = `
:root {
  color-scheme: light dark;
  --ink: #1b1d1f; --soft: #565b61; --paper: #ffffff; --line: #8a9097; --link: #0b57a4; --bad: #a3171b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceef0; --soft: #b4bac1; --paper: #16181b; --line: #767d85; --link: #8ab8ff; --bad: #ff9d94;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 90rem; padding: 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0.25rem 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.demo { display: inline-block; border: 2px solid; border-radius: 4px; padding: 0 0.5rem; font-weight: 700; }
.soft { color: var(--soft); }
.bad { color: var(--bad); }
.sheet {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr)); gap: 1.5rem;
  margin: 1.5rem 0 0; padding: 0; list-style: none;
}
figure { margin: 0; max-width: 100%; width: 200px; }
figure img, .none { display: block; width: 100%; border: 1px solid var(--line); }
figure img { height: 260px; background: #ffffff; object-fit: cover; object-position: top; }
.none { min-height: 260px; padding: 0.75rem; }
figcaption { margin-top: 0.5rem; }
.name { font-weight: 600; }
.files { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0.25rem 0 0; padding: 0; list-style: none; }
.files a { display: inline-block; padding: 0.125rem 0; }
@media print { body { max-width: none; } li { break-inside: avoid; } }
`;
