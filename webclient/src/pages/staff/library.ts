/**
 * What the console takes from Web Awesome: menus, dialogs and tabs, where keyboard and focus are hard to get right. Its icons
 * come from elsewhere by default, so none of them is used; see decision 0009.
 */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/tab/tab.js';
import '@awesome.me/webawesome/dist/components/tab-group/tab-group.js';
import '@awesome.me/webawesome/dist/components/tab-panel/tab-panel.js';
import '@awesome.me/webawesome/dist/translations/fi.js';
import '@awesome.me/webawesome/dist/translations/sv.js';
