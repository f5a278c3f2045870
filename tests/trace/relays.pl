#!/usr/bin/perl
# For each file: its name, a tab, and the address of the first relay outside the recipient's network as SpamAssassin sees it,
# or "-". Needs Debian's spamassassin; works offline.
use strict;
use warnings;
use Mail::SpamAssassin;
use Mail::SpamAssassin::PerMsgStatus;

my $sa = Mail::SpamAssassin->new({ dont_copy_prefs => 1, local_tests_only => 1, userprefs_filename => '/dev/null', config_text => "clear_trusted_networks\n" });
$sa->init(1);
for my $file (@ARGV) {
    open my $in, '<', $file or die "$file: $!";
    my @lines = <$in>;
    close $in;
    my $mail = $sa->parse(\@lines, 0);
    my $status = Mail::SpamAssassin::PerMsgStatus->new($sa, $mail);
    $status->extract_message_metadata();
    my $relay = $status->{relays_external}->[0];
    print "$file\t", ($relay && $relay->{ip} ? $relay->{ip} : '-'), "\n";
    $status->finish();
    $mail->finish();
}
