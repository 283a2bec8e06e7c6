// The SPARQL editor: YASGUI's editor and result views over the plain form, which stays where it cannot start.
"use strict";

const plain = document.getElementById("plain");
const place = document.getElementById("yasgui");
const endpoint = new URL(place.dataset.endpoint, location.href).href;

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
const tab = yasgui.getTab();
tab.setQuery(document.getElementById("text").value);
plain.hidden = true;
window.yasgui = yasgui;

document.getElementById("example").addEventListener("change", (event) => {
  if (event.target.value) yasgui.getTab().setQuery(event.target.value);
});
