import './library.js';
import './styles.js';
import { PerhelinjaConsole } from './console.js';

customElements.define('perhelinja-console', PerhelinjaConsole);
