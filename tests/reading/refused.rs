//! Files that are no message to report from: refused, each with its reason.

use abuse_report_helper::message::file::{MAX_MESSAGE_BYTES, Refusal};

use super::bounds::outlook_file;
use super::opened;

#[test]
fn an_outlook_template_is_told_from_a_message_by_its_class() {
    let message = outlook_file(16);
    assert!(opened(&message).is_ok());
    // [MS-CFB] 2.2 and 2.6.1: the root is the first entry of the directory, its class stands 80 bytes in.
    let directory = u32::from_le_bytes(message[48..52].try_into().unwrap()) as usize;
    let class = (directory + 1) * 512 + 80;
    let mut template = message;
    template[class..class + 16].copy_from_slice(&[0x46, 0xf0, 6, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]);
    let refused = opened(&template).unwrap_err();
    assert_eq!((&refused, refused.id()), (&Refusal::Template, "template"));
}

#[test]
fn a_message_larger_than_messages_are_is_refused_and_its_size_told() {
    let mut bytes = include_bytes!("../pastes/postfix.txt").to_vec();
    bytes.resize(usize::try_from(MAX_MESSAGE_BYTES).unwrap(), b'x');
    assert!(opened(&bytes).is_ok());
    bytes.push(b'x');
    let refused = opened(&bytes).unwrap_err();
    assert_eq!((&refused, refused.id()), (&Refusal::TooLarge { limit: MAX_MESSAGE_BYTES, size: MAX_MESSAGE_BYTES + 1 }, "too-large"));
}
