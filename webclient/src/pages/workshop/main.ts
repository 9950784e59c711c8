import './styles.js';
import { PerhelinjaWorkshop } from './page.js';

customElements.define('perhelinja-workshop', PerhelinjaWorkshop);
