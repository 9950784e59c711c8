import { PerhelinjaChat } from './chat.js';

const NAME = 'perhelinja-chat';

/** Defines the element, and puts one on a page that has none. */
function install(): void {
  if (!customElements.get(NAME)) customElements.define(NAME, PerhelinjaChat);
  if (!document.querySelector(NAME)) document.body.append(document.createElement(NAME));
}

if (document.body && document.readyState !== 'loading') install();
else document.addEventListener('DOMContentLoaded', install);
