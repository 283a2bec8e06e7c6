// The SPARQL editor: YASGUI's editor and result views over the plain form, which stays where it cannot start.
"use strict";

const plain = document.getElementById("plain");
const place = document.getElementById("yasgui");
const words = place.dataset;
const endpoint = new URL(place.dataset.endpoint, location.href).href;

// Its own words, in the language of the page.
for (const [name, label] of [["table", words.table], ["response", words.response]]) {
  const Plugin = Yasgui.Yasr.plugins[name];
  Yasgui.Yasr.registerPlugin(name, class extends Plugin {
    constructor(...given) {
      super(...given);
      this.label = label;
    }
  });
}
Yasgui.defaults.tabName = words.tab;
Yasgui.Yasqe.defaults.autocompleters = ["variables"];
Yasgui.Yasqe.defaults.persistenceId = null;
const yasgui = new Yasgui(place, {
  requestConfig: { endpoint, method: "POST" },
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  persistenceId: null,
  autofocus: false,
  copyEndpointOnNewTab: true,
  yasqe: { value: document.getElementById("text").value, resizeable: true },
});
const show = (query) => {
  yasgui.getTab().setQuery(query);
  yasgui.getTab().getYasqe().collapsePrefixes(true);
};
show(document.getElementById("text").value);
plain.hidden = true;
window.yasgui = yasgui;

document.getElementById("example").addEventListener("change", (event) => {
  if (event.target.value) show(event.target.value);
});
