//! The sentences people read, by language, in Fluent files under `assets/words/<language>/`.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::civil::Date;

use crate::packed::packed;
use crate::trace::Desk;

/// The id of one sentence. Only [`id`] makes them, and a test checks each against the Fluent files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(&'static str);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// Every id that code uses by name.
        #[allow(missing_docs, reason = "the sentence in the Fluent file says what it is")]
        pub mod id {
            use super::Id;
            $($(#[$doc])* pub const $name: Id = Id($text);)*
            /// All of them, for the test.
            pub const ALL: &[Id] = &[$($name),*];
        }
    };
}

ids! {
    ABOUT = "about";
    ABOUT_BACK = "about-back";
    ABOUT_DOES = "about-does";
    ABOUT_HELP = "about-help";
    ABOUT_KEEPS = "about-keeps";
    ABOUT_LICENCE = "about-licence";
    ABOUT_NETWORKS = "about-networks";
    ABOUT_NO_NETWORK = "about-no-network";
    ABOUT_PARTS = "about-parts";
    ABOUT_PARTS_TEXT = "about-parts-text";
    ABOUT_TITLE = "about-title";
    ABOUT_VERSION = "about-version";
    ADDRESS_CHARACTER = "address-character";
    ADDRESS_DISPLAY_NAME = "address-display-name";
    ADDRESS_DOMAIN = "address-domain";
    ADDRESS_EMPTY = "address-empty";
    ADDRESS_EXAMPLE = "address-example";
    ADDRESS_LINE_BREAK = "address-line-break";
    ADDRESS_LOCAL_PART = "address-local-part";
    ADDRESS_NO_AT = "address-no-at";
    ADDRESS_SEVERAL = "address-several";
    ADDRESS_TOO_LONG = "address-too-long";
    ADDRESS_TO_HIDE = "address-to-hide";
    AFTER_BODY = "after-body";
    AFTER_BODY_TEXT = "after-body-text";
    AFTER_CLAWS = "after-claws";
    AFTER_COPIED_FORM_TEXT = "after-copied-form-text";
    AFTER_COPIED_TEXT = "after-copied-text";
    AFTER_COPIED_TITLE = "after-copied-title";
    AFTER_COPIED_WEB = "after-copied-web";
    AFTER_EVOLUTION = "after-evolution";
    AFTER_EXPECT = "after-expect";
    AFTER_KEPT_TEXT = "after-kept-text";
    AFTER_KEPT_TITLE = "after-kept-title";
    AFTER_KMAIL = "after-kmail";
    AFTER_NAME = "after-name";
    AFTER_NAME_TEXT = "after-name-text";
    AFTER_OPENED_TEXT = "after-opened-text";
    AFTER_OPENED_TITLE = "after-opened-title";
    AFTER_SAVED_TEXT = "after-saved-text";
    AFTER_SAVED_TITLE = "after-saved-title";
    AFTER_SENT_TEXT = "after-sent-text";
    AFTER_SENT_TITLE = "after-sent-title";
    AFTER_TO = "after-to";
    AFTER_TO_TEXT = "after-to-text";
    ALL_INSTRUCTIONS = "all-instructions";
    ALL_TEXT = "all-text";
    ALREADY_ASKED = "already-asked";
    ANOTHER_KEEP = "another-keep";
    ANOTHER_LEAVE = "another-leave";
    ANOTHER_MESSAGE = "another-message";
    ANOTHER_TEXT = "another-text";
    APP_NAME = "app-name";
    ARF_TEXT = "arf-text";
    ARROW_KEYS = "arrow-keys";
    AS_COPIED = "as-copied";
    BACK = "back";
    BACK_TO_INSTRUCTION = "back-to-instruction";
    BOOK_ADD_FAILED = "book-add-failed";
    BOOK_ASKED = "book-asked";
    BOOK_BACK = "book-back";
    BOOK_DAMAGED = "book-damaged";
    BOOK_DELETE = "book-delete";
    BOOK_DELETE_FAILED = "book-delete-failed";
    BOOK_EMPTY = "book-empty";
    BOOK_EXPORT = "book-export";
    BOOK_EXPORTED = "book-exported";
    BOOK_EXPORT_FAILED = "book-export-failed";
    BOOK_FOUND = "book-found";
    BOOK_KEEP = "book-keep";
    BOOK_MORE = "book-more";
    BOOK_OPEN = "book-open";
    BOOK_ORGANISATION = "book-organisation";
    BOOK_READ_FAILED = "book-read-failed";
    BOOK_REPORT = "book-report";
    BOOK_REQUEST = "book-request";
    BOOK_SEARCH = "book-search";
    BOOK_SEARCH_HINT = "book-search-hint";
    BOOK_SHOW_EXPORT = "book-show-export";
    BOOK_TEXT = "book-text";
    BOOK_TITLE = "book-title";
    BEFORE = "before";
    BEFORE_UNNAMED = "before-unnamed";
    BOX_HINT = "box-hint";
    BOX_NAME = "box-name";
    BREAK_NOT_UNDERSTOOD = "break-not-understood";
    BREAK_ODD_TIME = "break-odd-time";
    BREAK_OTHER_SERVER = "break-other-server";
    CANCEL = "cancel";
    CHECK_TEXT = "check-text";
    CHECK_TITLE = "check-title";
    CHOOSE_OTHER_PROGRAM = "choose-other-program";
    CLIPBOARD_EMPTY = "clipboard-empty";
    CLIPBOARD_NOT_KEPT = "clipboard-not-kept";
    CLIPBOARD_PICTURE = "clipboard-picture";
    CLIPBOARD_UNAVAILABLE = "clipboard-unavailable";
    CLOSING_COPIED_TEXT = "closing-copied-text";
    CLOSING_COPIED_TITLE = "closing-copied-title";
    CLOSING_HEADERS_TEXT = "closing-headers-text";
    CLOSING_HEADERS_TITLE = "closing-headers-title";
    CLOSING_KEEP = "closing-keep";
    CLOSING_LEAVE = "closing-leave";
    CLOSING_TEXT = "closing-text";
    CLOSING_TITLE = "closing-title";
    COPIED = "copied";
    COPIED_BEFORE = "copied-before";
    COPIED_MARKS = "copied-marks";
    COPIED_URL = "copied-url";
    COPY_ADDRESS = "copy-address";
    COPY_AGAIN = "copy-again";
    COPY_CATEGORY = "copy-category";
    COPY_CONTENT = "copy-content";
    COPY_DESCRIPTION = "copy-description";
    COPY_FAILED_TITLE = "copy-failed-title";
    COPY_FORM_URL = "copy-form-url";
    COPY_HEADERS = "copy-headers";
    COPY_LINK = "copy-link";
    COPY_MESSAGE_SUBJECT = "copy-message-subject";
    COPY_NETWORK_ADDRESS = "copy-network-address";
    COPY_OWN_ADDRESS = "copy-own-address";
    COPY_REPORT = "copy-report";
    COPY_SENDER = "copy-sender";
    COPY_SUBJECT = "copy-subject";
    COPY_TEXT = "copy-text";
    DATE_AND_UTC = "date-and-utc";
    DAY = "day";
    DAY_IN_WORDS = "day-in-words";
    DELETE_ANYWAY = "delete-anyway";
    DELETE_KEEP = "delete-keep";
    DELETE_TEXT = "delete-text";
    DELETE_TITLE = "delete-title";
    DESK_WANTS = "desk-wants";
    DIALOG_ALL_FILES = "dialog-all-files";
    DIALOG_DRAFT = "dialog-draft";
    DIALOG_MESSAGES = "dialog-messages";
    DIALOG_OPEN = "dialog-open";
    DIALOG_SAVE = "dialog-save";
    DIALOG_TEXT = "dialog-text";
    DIFFERENT_TEXT = "different-text";
    DIFFERENT_TITLE = "different-title";
    DONE = "done";
    DONE_CLAWS = "done-claws";
    DONE_DRAFT_FILE = "done-draft-file";
    DONE_EVOLUTION = "done-evolution";
    DONE_KMAIL = "done-kmail";
    DONE_LINK = "done-link";
    DONE_OUTLOOK = "done-outlook";
    DONE_THUNDERBIRD = "done-thunderbird";
    DONT_KNOW = "dont-know";
    DO_NOT_ANSWER = "do-not-answer";
    DO_NOT_FORWARD = "do-not-forward";
    DRAFT_IS_AT = "draft-is-at";
    DROP_HERE = "drop-here";
    FEWER_NOTES = "fewer-notes";
    FILE_IS_FOLDER = "file-is-folder";
    FILE_LOADING = "file-loading";
    FILE_NAME = "file-name";
    FILE_NOT_A_FILE = "file-not-a-file";
    FILE_NOT_FOUND = "file-not-found";
    FILE_NOT_READABLE = "file-not-readable";
    FILE_TOO_LARGE = "file-too-large";
    FIND_BROWSER = "find-browser";
    FIND_BROWSER_TEXT = "find-browser-text";
    FIND_CORNER = "find-corner";
    FIND_CORNER_HINT = "find-corner-hint";
    FIND_CORNER_NAME = "find-corner-name";
    FIND_CORNER_TEXT = "find-corner-text";
    FIND_LINUX = "find-linux";
    FIND_LINUX_TEXT = "find-linux-text";
    FIND_LOOK = "find-look";
    FIND_LOOK_TEXT = "find-look-text";
    FIND_MAC = "find-mac";
    FIND_MAC_TEXT = "find-mac-text";
    FIND_OWN_NAME = "find-own-name";
    FIND_OWN_NAME_TEXT = "find-own-name-text";
    FIND_PHONE = "find-phone";
    FIND_PHONE_TEXT = "find-phone-text";
    FIND_PLACE = "find-place";
    FIND_PLACE_TEXT = "find-place-text";
    FIND_SYSTEM = "find-system";
    FIND_SYSTEM_TEXT = "find-system-text";
    FIND_WHICH = "find-which";
    FIND_WHICH_TEXT = "find-which-text";
    FIND_WINDOW = "find-window";
    FIND_WINDOWS = "find-windows";
    FIND_WINDOWS_TEXT = "find-windows-text";
    FIND_WINDOW_TEXT = "find-window-text";
    FORM_CATEGORY = "form-category";
    FORM_CONTENT = "form-content";
    FORM_DESCRIPTION = "form-description";
    FORM_FIELDS_TITLE = "form-fields-title";
    FORM_FILE = "form-file";
    FORM_FILE_TEXT = "form-file-text";
    FORM_FILL_IN = "form-fill-in";
    FORM_HEADERS = "form-headers";
    FORM_LINK = "form-link";
    FORM_NETWORK_ADDRESS = "form-network-address";
    FORM_OWN_ADDRESS = "form-own-address";
    FORM_PAGE = "form-page";
    FORM_SENDER = "form-sender";
    FORM_SUBJECT = "form-subject";
    FORM_TEXT = "form-text";
    FORM_TITLE = "form-title";
    FOR_EXPERTS = "for-experts";
    FROM = "from";
    FROM_FILE = "from-file";
    FROM_NOT_YOURS = "from-not-yours";
    FROM_NOT_YOURS_TITLE = "from-not-yours-title";
    FROM_REALLY = "from-really";
    FROM_UNCHECKED = "from-unchecked";
    FROM_YOUR_LOGIN = "from-your-login";
    FROM_YOUR_LOGIN_TITLE = "from-your-login-title";
    GO_ON_INSTEAD = "go-on-instead";
    HARM_OTHER = "harm-other";
    HARM_OTHER_TITLE = "harm-other-title";
    HARM_PHISHING = "harm-phishing";
    HARM_PHISHING_TITLE = "harm-phishing-title";
    HARM_THREATS = "harm-threats";
    HARM_THREATS_TITLE = "harm-threats-title";
    HAVE_HEADERS = "have-headers";
    HEARD_COPIED = "heard-copied";
    HEARD_DESKS = "heard-desks";
    HEARD_IN_FRONT = "heard-in-front";
    HEARD_NOT_IN_FRONT = "heard-not-in-front";
    HEARD_PROGRAMS = "heard-programs";
    HEARD_TEXT_SIZE = "heard-text-size";
    HEARD_THEME_DARK = "heard-theme-dark";
    HEARD_THEME_LIGHT = "heard-theme-light";
    HEARD_THEME_SYSTEM = "heard-theme-system";
    HIDDEN_PLACES = "hidden-places";
    HIDE_ADDRESS = "hide-address";
    HIDE_EXPERTS = "hide-experts";
    HIDE_HEADERS = "hide-headers";
    HIDE_HOPS = "hide-hops";
    HIDE_NEVER_THERE = "hide-never-there";
    HIDE_PRICE = "hide-price";
    HIDE_SEVERAL = "hide-several";
    HIDE_TOO_MANY = "hide-too-many";
    HOPS_TEXT = "hops-text";
    HOP_IS_EDGE = "hop-is-edge";
    HOP_LINE = "hop-line";
    HOP_NOT_UNDERSTOOD = "hop-not-understood";
    HOP_NO_TIME = "hop-no-time";
    HOP_UNNAMED = "hop-unnamed";
    INSTEAD_OTHER = "instead-other";
    INSTEAD_TITLE = "instead-title";
    INSTRUCTION_OF = "instruction-of";
    IN_FRONT_OFF = "in-front-off";
    IN_FRONT_ON = "in-front-on";
    I_DID_ALL = "i-did-all";
    I_DID_THIS = "i-did-this";
    I_SENT_IT = "i-sent-it";
    JOURNEY_SPOKEN = "journey-spoken";
    KEEP_AS_COPIED = "keep-as-copied";
    KEEP_BEFORE = "keep-before";
    KEEP_COPY = "keep-copy";
    KEEP_FAILED = "keep-failed";
    KEPT_AS_COPIED = "kept-as-copied";
    KEYS_BACK = "keys-back";
    KEYS_CLOSE = "keys-close";
    KEYS_ESCAPE = "keys-escape";
    KEYS_ON = "keys-on";
    KEYS_OPEN = "keys-open";
    KEYS_PART = "keys-part";
    KEYS_PASTE = "keys-paste";
    KEYS_SAVE = "keys-save";
    KEYS_SCROLL = "keys-scroll";
    KEYS_SIZE = "keys-size";
    KEYS_TAB = "keys-tab";
    KEYS_THIS = "keys-this";
    KEYS_TITLE = "keys-title";
    KNOW_COMPANY = "know-company";
    KNOW_COMPANY_TITLE = "know-company-title";
    LOOKS_DIFFERENT = "looks-different";
    LOOK_COLUMNS = "look-columns";
    LOOK_MAC = "look-mac";
    LOOK_MENUS = "look-menus";
    LOOK_NONE = "look-none";
    LOOK_NONE_TEXT = "look-none-text";
    LOOK_RIBBON = "look-ribbon";
    LOOK_ROUND = "look-round";
    LOOK_SWITCH = "look-switch";
    LOOK_TERMINAL = "look-terminal";
    LOOK_WEB = "look-web";
    MARKS_TITLE = "marks-title";
    MEANT_FOR = "meant-for";
    MEANT_FOR_CHOSEN = "meant-for-chosen";
    MENTION = "mention";
    MENUS_MAY_DIFFER = "menus-may-differ";
    MENU_COPY = "menu-copy";
    MENU_CUT = "menu-cut";
    MENU_PASTE = "menu-paste";
    MENU_SELECT_ALL = "menu-select-all";
    MESSAGES_LISTED = "messages-listed";
    MESSAGES_NEWEST = "messages-newest";
    MONTH = "month";
    MORE_NOTES = "more-notes";
    NEXT = "next";
    NEXT_PASTE = "next-paste";
    NEXT_REPORT = "next-report";
    NEXT_WHAT = "next-what";
    NOTHING_FOUND_DESK = "nothing-found-desk";
    NOTHING_FOUND_PROGRAM = "nothing-found-program";
    NOTHING_SENT = "nothing-sent";
    NOT_CHECKED_WHO = "not-checked-who";
    NOT_GIVEN = "not-given";
    NOT_YET_KEEP = "not-yet-keep";
    NO_DESK_KNOWN = "no-desk-known";
    NO_DISPLAY = "no-display";
    NO_WINDOW_BUILT_IN = "no-window-built-in";
    NO_WINDOW = "no-window";
    NO_WINDOW_POSSIBLE = "no-window-possible";
    OLDER_HIDE = "older-hide";
    OLDER_SHOW = "older-show";
    ONE_AT_A_TIME = "one-at-a-time";
    OPEN_DRAFT = "open-draft";
    OPEN_DRAFT_FAILED = "open-draft-failed";
    OPEN_FAILED = "open-failed";
    OPEN_FAILED_TITLE = "open-failed-title";
    OPEN_MESSAGE = "open-message";
    OPEN_NO_PROGRAM = "open-no-program";
    OPT_OUT_BROKEN = "opt-out-broken";
    OPT_OUT_CARRIER = "opt-out-carrier";
    OPT_OUT_PRIVATE = "opt-out-private";
    OPT_OUT_SENDER = "opt-out-sender";
    OPT_OUT_SENSIBLE = "opt-out-sensible";
    ORG_DISAGREES = "org-disagrees";
    ORG_DISAGREES_TITLE = "org-disagrees-title";
    ORIGIN_CLAIMED = "origin-claimed";
    ORIGIN_TITLE = "origin-title";
    OR_DROP = "or-drop";
    OTHER_DESK = "other-desk";
    OTHER_DESK_SEARCH = "other-desk-search";
    OTHER_WAYS = "other-ways";
    OWN_SERVERS_TEXT = "own-servers-text";
    OWN_SERVERS_TITLE = "own-servers-title";
    OWN_SERVER_BEFORE = "own-server-before";
    OWN_SERVER_CHANGE = "own-server-change";
    OWN_SERVER_DONT_KNOW = "own-server-dont-know";
    OWN_SERVER_FORGET = "own-server-forget";
    OWN_SERVER_NO = "own-server-no";
    OWN_SERVER_QUESTION = "own-server-question";
    OWN_SERVER_SAID_NO = "own-server-said-no";
    OWN_SERVER_SAID_OPEN = "own-server-said-open";
    OWN_SERVER_SAID_YES = "own-server-said-yes";
    OWN_SERVER_TEXT = "own-server-text";
    OWN_SERVER_YES = "own-server-yes";
    OWN_WORDS = "own-words";
    OWN_WORDS_HINT = "own-words-hint";
    PART_FOOTER = "part-footer";
    PART_PAGE = "part-page";
    PART_RAIL = "part-rail";
    PART_TOOLS = "part-tools";
    PASSED_ON = "passed-on";
    PASSED_ON_FROM = "passed-on-from";
    PASSED_ON_TEXT = "passed-on-text";
    PASTE = "paste";
    PASTE_AGAIN = "paste-again";
    PASTE_AT_ONCE = "paste-at-once";
    PASTE_FAILED_TITLE = "paste-failed-title";
    PASTE_IN_FORM = "paste-in-form";
    PASTE_IN_FORM_TEXT = "paste-in-form-text";
    PASTE_REPORT = "paste-report";
    PASTE_REPORT_TEXT = "paste-report-text";
    PASTE_SUBJECT = "paste-subject";
    PASTE_TO = "paste-to";
    PICTURE_COMPOSE_ALT = "picture-compose-alt";
    PICTURE_NEW_MESSAGE = "picture-new-message";
    PICTURE_TEXT = "picture-text";
    PRESS_SEND = "press-send";
    PRESS_SEND_TEXT = "press-send-text";
    PRINT = "print";
    PRINT_BEWARE = "print-beware";
    PRINT_END = "print-end";
    PRINT_INTRO = "print-intro";
    PRINT_NOT_SAVED = "print-not-saved";
    PRINT_NOT_SHOWN = "print-not-shown";
    PRINT_PICTURE = "print-picture";
    PRINT_PLACE = "print-place";
    PRINT_SHOWN = "print-shown";
    PRINT_TITLE = "print-title";
    PROGRAM_NOT_HERE = "program-not-here";
    PROGRAM_ON_PHONE = "program-on-phone";
    PROGRAM_PHONE = "program-phone";
    PROGRAM_SEARCH = "program-search";
    PROGRAM_SEARCH_HINT = "program-search-hint";
    PROGRAM_TEXT = "program-text";
    PROGRAM_TITLE = "program-title";
    READ_ONLY = "read-only";
    REASON_ADVERTISING = "reason-advertising";
    REASON_ADVERTISING_TEXT = "reason-advertising-text";
    REASON_OTHER = "reason-other";
    REASON_PHISHING = "reason-phishing";
    REASON_PHISHING_TEXT = "reason-phishing-text";
    REASON_THREATS = "reason-threats";
    REMAINS_CODES = "remains-codes";
    REMAINS_DOMAIN = "remains-domain";
    REMAINS_LOCAL_PART = "remains-local-part";
    REMAINS_NAME = "remains-name";
    REMAINS_OTHERS = "remains-others";
    REMAINS_OWN_FROM = "remains-own-from";
    REMAINS_TITLE = "remains-title";
    REPLACE_FILE = "replace-file";
    REPORT_GOES_TO = "report-goes-to";
    REPORT_TITLE = "report-title";
    SAME_DESK = "same-desk";
    SAVE_ARF = "save-arf";
    SAVE_DRAFT = "save-draft";
    SAVE_ELSEWHERE = "save-elsewhere";
    SAVE_EXISTS = "save-exists";
    SAVE_EXISTS_TEXT = "save-exists-text";
    SAVE_EXISTS_TITLE = "save-exists-title";
    SAVE_FAILED = "save-failed";
    SAVE_FAILED_TITLE = "save-failed-title";
    SAVE_FULL = "save-full";
    SAVE_HERE = "save-here";
    SAVE_HERE_TITLE = "save-here-title";
    SAVE_NOW = "save-now";
    SAVE_NO_FOLDER = "save-no-folder";
    SAVE_OTHER = "save-other";
    SAVE_READ_ONLY = "save-read-only";
    SECOND_DESK = "second-desk";
    SENT = "sent";
    SHOW_AS_COPIED = "show-as-copied";
    SHOW_DRAFT = "show-draft";
    SHOW_FAILED = "show-failed";
    SHOW_FAILED_TITLE = "show-failed-title";
    SHOW_HEADERS = "show-headers";
    SHOW_HOPS = "show-hops";
    SHOW_HOW = "show-how";
    SHOW_STEP_AGAIN = "show-step-again";
    START_OVER = "start-over";
    STATION_CLAIMED = "station-claimed";
    STATION_HOME = "station-home";
    STATION_RECORDED = "station-recorded";
    STATION_SIGNED = "station-signed";
    STATION_UNKNOWN = "station-unknown";
    STEP_CHECK = "step-check";
    STEP_HEADERS = "step-headers";
    STEP_IS_DONE = "step-is-done";
    STEP_IS_LATER = "step-is-later";
    STEP_IS_NOW = "step-is-now";
    STEP_OF = "step-of";
    STEP_PROGRAM = "step-program";
    STEP_REPORT = "step-report";
    STEP_SPOKEN = "step-spoken";
    STEP_WHAT = "step-what";
    STOP_ASKED_TEXT = "stop-asked-text";
    STOP_ASKED_TITLE = "stop-asked-title";
    STOP_CAUTION = "stop-caution";
    STOP_LINES = "stop-lines";
    STOP_OFFER = "stop-offer";
    STOP_PRESSED_SEND = "stop-pressed-send";
    STOP_REMEMBER = "stop-remember";
    STOP_TEXT = "stop-text";
    STOP_TITLE = "stop-title";
    SUBJECT = "subject";
    SUPPORT_ANSWER = "support-answer";
    TELL_SENDER = "tell-sender";
    TEXT_LARGER = "text-larger";
    TEXT_SMALLER = "text-smaller";
    THEME_CONTRAST = "theme-contrast";
    THEME_CONTRAST_HELP = "theme-contrast-help";
    THEME_DARK = "theme-dark";
    THEME_DARK_HELP = "theme-dark-help";
    THEME_LIGHT = "theme-light";
    THEME_LIGHT_HELP = "theme-light-help";
    THEME_SYSTEM = "theme-system";
    THEME_SYSTEM_HELP = "theme-system-help";
    THIS_IS_THE_REPORT = "this-is-the-report";
    TO = "to";
    TO_HINT = "to-hint";
    TRY_NEXT_WAY = "try-next-way";
    UNPROVEN_MARKS = "unproven-marks";
    UNSURE_DESK = "unsure-desk";
    USE_ANYWAY = "use-anyway";
    USE_SECOND_DESK = "use-second-desk";
    USUAL_PROGRAM = "usual-program";
    VERDICT_GOOD_TEXT = "verdict-good-text";
    WAY_COPY = "way-copy";
    WAY_ELSEWHERE = "way-elsewhere";
    WAY_FILE = "way-file";
    WEB_FORM_ONLY = "web-form-only";
    WHAT_TEXT = "what-text";
    WHAT_TITLE = "what-title";
    WHICH_MESSAGE = "which-message";
    WHO_ACCOUNT_TEXT = "who-account-text";
    WHO_ADDRESS_TEXT = "who-address-text";
    WHO_ATTACH = "who-attach";
    WHO_ATTACHED_FILE = "who-attached-file";
    WHO_ATTACHED_HIDDEN = "who-attached-hidden";
    WHO_ATTACHED_MESSAGE = "who-attached-message";
    WHO_ATTACHED_NO_FILE = "who-attached-no-file";
    WHO_ATTACHED_NOTHING = "who-attached-nothing";
    WHO_ATTACHED_REFUSED = "who-attached-refused";
    WHO_ATTACHED_TOO_LARGE = "who-attached-too-large";
    WHO_ATTACH_SHOWS = "who-attach-shows";
    WHO_ATTACH_TEXT = "who-attach-text";
    WHO_BACK = "who-back";
    WHO_BOX_NO_DESK = "who-box-no-desk";
    WHO_BOX_YES = "who-box-yes";
    WHO_BOXES_TEXT = "who-boxes-text";
    WHO_BOXES_TITLE = "who-boxes-title";
    WHO_CHOOSE = "who-choose";
    WHO_CHOOSE_COUNTRY = "who-choose-country";
    WHO_CHOOSE_LINK = "who-choose-link";
    WHO_COMPANIES_HINT = "who-companies-hint";
    WHO_COMPANIES_SEARCH = "who-companies-search";
    WHO_COMPANIES_TEXT = "who-companies-text";
    WHO_COMPANIES_TITLE = "who-companies-title";
    WHO_COMPANY = "who-company";
    WHO_COMPANY_TEXT = "who-company-text";
    WHO_COPY_LIVE = "who-copy-live";
    WHO_COUNTRY_ASK = "who-country-ask";
    WHO_COUNTRY_ELSEWHERE = "who-country-elsewhere";
    WHO_COUNTRY_SYSTEM = "who-country-system";
    WHO_COUNTRY_TEXT = "who-country-text";
    WHO_COUNTRY_YES = "who-country-yes";
    WHO_FIELD_BOX = "who-field-box";
    WHO_FIELD_CUT = "who-field-cut";
    WHO_FIELD_SOURCE = "who-field-source";
    WHO_FIELD_TEXT = "who-field-text";
    WHO_FORM_TEXT = "who-form-text";
    WHO_FORWARD_DIFFERS = "who-forward-differs";
    WHO_FORWARD_HOW = "who-forward-how";
    WHO_FORWARD_REFUSED = "who-forward-refused";
    WHO_FORWARD_TEXT = "who-forward-text";
    WHO_FORWARD_TOO_LARGE = "who-forward-too-large";
    WHO_HIDDEN_BY = "who-hidden-by";
    WHO_HOST_CARRIES = "who-host-carries";
    WHO_HOST_KEEPS = "who-host-keeps";
    WHO_HOST_LEADS_ON = "who-host-leads-on";
    WHO_HOST_MISUSED = "who-host-misused";
    WHO_HOST_NAMES = "who-host-names";
    WHO_HOST_RENTS = "who-host-rents";
    WHO_HOST_UNKNOWN = "who-host-unknown";
    WHO_IN_PERSON = "who-in-person";
    WHO_IS_POLICE = "who-is-police";
    WHO_IS_TELEPHONE = "who-is-telephone";
    WHO_LESS = "who-less";
    WHO_LETTER = "who-letter";
    WHO_LETTER_BY_HAND = "who-letter-by-hand";
    WHO_LETTER_TEXT = "who-letter-text";
    WHO_LINK_HIDDEN = "who-link-hidden";
    WHO_LINKS_MORE = "who-links-more";
    WHO_LINKS_NO_BODY = "who-links-no-body";
    WHO_LINKS_NONE = "who-links-none";
    WHO_LINKS_TELL = "who-links-tell";
    WHO_LINKS_TEXT = "who-links-text";
    WHO_LINKS_TITLE = "who-links-title";
    WHO_LIVE_CAUTION = "who-live-caution";
    WHO_LIVE_TITLE = "who-live-title";
    WHO_LOOK_BOXES = "who-look-boxes";
    WHO_LOOK_LINKS = "who-look-links";
    WHO_LOST = "who-lost";
    WHO_MAILBOX = "who-mailbox";
    WHO_MAILBOX_TEXT = "who-mailbox-text";
    WHO_MAKE = "who-make";
    WHO_MORE = "who-more";
    WHO_NO_ANSWER = "who-no-answer";
    WHO_NO_OFFICE = "who-no-office";
    WHO_NO_OFFICE_TEXT = "who-no-office-text";
    WHO_NO_PLATFORM = "who-no-platform";
    WHO_NOT_LISTED = "who-not-listed";
    WHO_NUMBER = "who-number";
    WHO_OFFER = "who-offer";
    WHO_OFFICE = "who-office";
    WHO_OFFICE_UNASKED = "who-office-unasked";
    WHO_OTHER_COUNTRY = "who-other-country";
    WHO_PAGE = "who-page";
    WHO_PAGE_ON = "who-page-on";
    WHO_PAGE_TEXT = "who-page-text";
    WHO_SAFETY = "who-safety";
    WHO_SAFETY_BANK = "who-safety-bank";
    WHO_SAFETY_PASSWORD = "who-safety-password";
    WHO_SAVE_ATTACHED = "who-save-attached";
    WHO_TEXT = "who-text";
    WHO_TEXT_MESSAGE = "who-text-message";
    WHO_THROUGH = "who-through";
    WHO_TICK_FIRST = "who-tick-first";
    WHO_TITLE = "who-title";
    WHO_TOLD = "who-told";
    WHO_TRICK_LETTERS = "who-trick-letters";
    WHO_TRICK_NAME = "who-trick-name";
    WHO_TRICK_NUMBER = "who-trick-number";
    WHO_TRICK_SHOWS = "who-trick-shows";
    WHO_WANTS_ACCOUNT = "who-wants-account";
    WHO_WANTS_ADDRESS = "who-wants-address";
    WHO_WANTS_ATTACHED = "who-wants-attached";
    WHO_WANTS_FORM = "who-wants-form";
    WHO_WANTS_FORWARD = "who-wants-forward";
    WHO_WANTS_HEADERS = "who-wants-headers";
    WHO_WANTS_NOTHING = "who-wants-nothing";
    WHO_WANTS_TEXT_MESSAGE = "who-wants-text-message";
    WHO_WANTS_VISIT = "who-wants-visit";
    WHY_ADDRESS_MISSING = "why-address-missing";
    WHY_ADDRESS_WRONG = "why-address-wrong";
    WHY_ANSWER = "why-answer";
    WHY_CHOOSE_INSTEAD = "why-choose-instead";
    WHY_CHOOSE_PROGRAM = "why-choose-program";
    WHY_CHOOSE_REASON = "why-choose-reason";
    WHY_DATE_FUTURE = "why-date-future";
    WHY_DATE_MISSING = "why-date-missing";
    WHY_FULL_HEADERS = "why-full-headers";
    WHY_PASTE_FIRST = "why-paste-first";
    WRONG_DESK = "wrong-desk";
    YEAR = "year";
    ADD_OWN_WORDS = "add-own-words";
    AFTER_NAME_HIDDEN = "after-name-hidden";
    AFTER_NAME_HIDDEN_TEXT = "after-name-hidden-text";
    NETWORK_KNOWN = "network-known";
    NETWORK_THROUGH = "network-through";
    MISSING_BY_HAND = "missing-by-hand";
    MISSING_FIND = "missing-find";
    MISSING_FIND_BUTTON = "missing-find-button";
    MISSING_FIND_TEXT = "missing-find-text";
    MISSING_KEEP = "missing-keep";
    MISSING_NOT_RECORDED = "missing-not-recorded";
    MISSING_PROGRAM = "missing-program";
    MISSING_PROGRAM_ANY = "missing-program-any";
    MISSING_PROGRAM_TEXT = "missing-program-text";
    MISSING_STOP = "missing-stop";
    MISSING_STOP_TEXT = "missing-stop-text";
    MISSING_TEXT = "missing-text";
    MISSING_TITLE = "missing-title";
    OWN_WORDS_SHOWN = "own-words-shown";
    OWNER_BOX_HINT = "owner-box-hint";
    OWNER_BOX_NAME = "owner-box-name";
    OWNER_COPY_PAGE = "owner-copy-page";
    OWNER_FOUND = "owner-found";
    OWNER_FOUND_TECHNICAL = "owner-found-technical";
    OWNER_FOUND_TITLE = "owner-found-title";
    OWNER_FOUND_UNNAMED = "owner-found-unnamed";
    OWNER_LARGER = "owner-larger";
    OWNER_NEXT_PAGE = "owner-next-page";
    OWNER_NOTHING_CUT = "owner-nothing-cut";
    OWNER_NOTHING_ELSEWHERE = "owner-nothing-elsewhere";
    OWNER_NOTHING_ELSEWHERE_UNNAMED = "owner-nothing-elsewhere-unnamed";
    OWNER_NOTHING_FREE = "owner-nothing-free";
    OWNER_NOTHING_NO_NETWORK = "owner-nothing-no-network";
    OWNER_NOTHING_NOBODY = "owner-nothing-nobody";
    OWNER_NOTHING_NOBODY_THERE = "owner-nothing-nobody-there";
    OWNER_NOTHING_NOT_AN_ANSWER = "owner-nothing-not-an-answer";
    OWNER_NOTHING_OTHER = "owner-nothing-other";
    OWNER_NOTHING_TITLE = "owner-nothing-title";
    OWNER_NOTHING_TOO_OFTEN = "owner-nothing-too-often";
    OWNER_NOTHING_UNKNOWN = "owner-nothing-unknown";
    OWNER_NOTHING_USED = "owner-nothing-used";
    OWNER_OPEN_PAGE = "owner-open-page";
    OWNER_PAGE_COPIED = "owner-page-copied";
    OWNER_PAGE_FAILED = "owner-page-failed";
    OWNER_PAGE_OPENED = "owner-page-opened";
    OWNER_PASSED_FREE = "owner-passed-free";
    OWNER_PASSED_NOBODY = "owner-passed-nobody";
    OWNER_PASSED_REGISTER = "owner-passed-register";
    OWNER_PASSED_USED = "owner-passed-used";
    OWNER_STEP_COPY = "owner-step-copy";
    OWNER_STEP_COPY_TEXT = "owner-step-copy-text";
    OWNER_STEP_OPEN = "owner-step-open";
    OWNER_STEP_OPEN_TEXT = "owner-step-open-text";
    OWNER_STEP_PASTE = "owner-step-paste";
    OWNER_STEP_PASTE_TEXT = "owner-step-paste-text";
    OWNER_TEXT = "owner-text";
    OWNER_TITLE = "owner-title";
    OWNER_UNKNOWN_HOLDER = "owner-unknown-holder";
    OWNER_USE = "owner-use";
    OWNER_USE_LARGER = "owner-use-larger";
    OWNER_WHY_NOBODY = "owner-why-nobody";
    OWNER_WHY_PASTE = "owner-why-paste";
    POLICE_1 = "police-1";
    POLICE_1_TEXT = "police-1-text";
    POLICE_2 = "police-2";
    POLICE_2_TEXT = "police-2-text";
    POLICE_3 = "police-3";
    POLICE_3_TEXT = "police-3-text";
    POLICE_READ = "police-read";
    POLICE_TEXT = "police-text";
    POLICE_TITLE = "police-title";
    RISKY_CLEAR = "risky-clear";
    RISKY_KEEP = "risky-keep";
    RISKY_TEXT = "risky-text";
    RISKY_TITLE = "risky-title";
    RISKY_WHY = "risky-why";
    SHOWN_HIDE = "shown-hide";
    SHOWN_NOT_HIDDEN = "shown-not-hidden";
    SHOWN_SHOW = "shown-show";
    SHOWN_TEXT = "shown-text";
    SHOWN_TITLE = "shown-title";
    SHOWN_TRUTH = "shown-truth";
}

/// The sentences of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// All of `assets/words/en/`.
fn english() -> String {
    packed!("words/en")
}

impl Words {
    /// The language, as a tag (BCP 47).
    pub fn language(&self) -> String {
        self.bundle.locales.first().map(ToString::to_string).unwrap_or_default()
    }

    /// The English sentences, which are embedded and always there.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new(vec![unic_langid::langid!("en")]);
        // No invisible marks around arguments: they would get into copied text.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(english()).unwrap_or_else(|(partial, _)| partial);
        // A second definition of an id keeps the first; the test finds it.
        let _ = bundle.add_resource(resource);
        Self { bundle }
    }

    /// The sentence of that id.
    pub fn get(&self, id: Id) -> String {
        self.by_name(id.0, &[])
    }

    /// The sentence of that id with its arguments filled in.
    pub fn with(&self, id: Id, args: &[(&'static str, &str)]) -> String {
        self.by_name(id.0, args)
    }

    /// The sentence of an id made at run time (findings, mail programs).
    pub fn by_name(&self, name: &str, args: &[(&'static str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(name).and_then(|m| m.value()) else {
            return name.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (key, value) in args {
            // Whole numbers go in as numbers, so that plural forms work; "007" is a text.
            let number = value.parse::<i64>().ok().filter(|n| n.to_string() == *value);
            let value = number.map_or_else(|| FluentValue::String(Cow::Borrowed(*value)), FluentValue::from);
            fluent.set(*key, value);
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned()
    }

    /// A day as people write it.
    pub fn day(&self, day: Date) -> String {
        let month = self.by_name(&format!("month-{}", day.month()), &[]);
        self.with(id::DAY_IN_WORDS, &[("day", &day.day().to_string()), ("month", &month), ("year", &day.year().to_string())])
    }

    /// Why a desk is named, in one or a few sentences.
    pub fn desk_reason(&self, desk: &Desk) -> String {
        let network = desk.reason.network();
        let ip = desk.reason.ip().map(|ip| ip.to_string()).unwrap_or_default();
        let day = network.map(|network| self.day(network.as_of)).unwrap_or_default();
        let host = network.and_then(|network| network.host.as_deref()).unwrap_or_default();
        let domain = network.and_then(|network| network.domain.as_deref()).unwrap_or_default();
        let facts = [("desk", desk.name.as_str()), ("ip", &ip), ("day", &day), ("host", host), ("domain", domain)];
        self.by_name(&format!("desk-reason-{}", desk.reason.as_str()), &facts)
    }

    /// Whether there is a sentence of that name.
    pub fn has(&self, name: &str) -> bool {
        self.bundle.get_message(name).is_some_and(|m| m.value().is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        let name = |line: &str| line.split_once(" =").map(|(name, _)| name.to_owned()).filter(|n| !n.starts_with([' ', '#']));
        english().lines().filter_map(name).collect()
    }

    #[test]
    fn every_id_has_its_sentence() {
        let words = Words::english();
        for id in id::ALL {
            assert!(words.has(id.0), "no sentence for {}", id.0);
        }
    }

    #[test]
    fn every_sentence_is_used_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for name in names() {
            assert!(seen.insert(name.clone()), "{name} stands twice");
            let by_name = ["finding-", "verdict-", "month-", "desk-reason-", "who-note-", "who-country-"]
                .iter()
                .any(|prefix| name.starts_with(prefix));
            assert!(by_name || id::ALL.iter().any(|id| id.0 == name), "{name} is not used");
        }
    }

    #[test]
    fn plural_forms_and_digits_in_texts_come_out_right() {
        let words = Words::english();
        assert_eq!(words.with(id::HIDDEN_PLACES, &[("count", "1")]), "Hidden in one place. The report says so.");
        assert_eq!(words.with(id::HIDDEN_PLACES, &[("count", "3")]), "Hidden in 3 places. The report says so.");
        assert_eq!(words.with(id::FROM_FILE, &[("name", "007")]), "From the file 007");
        assert_eq!(words.with(id::FROM_FILE, &[("name", "12345")]), "From the file 12345");
    }
}
