/** A page with one of each fault that the checks look for. */
export const FAULTY_PAGE = `<!doctype html><html lang="en"><title>Faults</title>
<main><h1>Faults</h1><h3>A level is missing above</h3><p style="color: #999; background: #aaa">Too pale to read</p>
<ul><li><button>Remove</button></li><li><button>Remove</button></li></ul>
<button></button>
<button aria-label="Small" style="width: 12px; height: 12px; padding: 0; border: 0"></button>
<a href="#plain" style="display: block; outline: none">No ring</a>
<div style="display: flex; flex-direction: row-reverse"><button>Comes first</button><button>Comes second</button></div>
<p style="position: relative"><button>Below</button><i style="position: absolute; inset: 0; background: #fff"></i></p>
<button onkeydown="if (event.key === 'Tab') event.preventDefault()">Trap</button><button>Out of reach</button></main>
<main>A second one</main></html>`;
