fault-title = Abuse Report Helper muss beendet werden
fault-text = Im Programm ist etwas schiefgegangen. Sie haben nichts falsch gemacht, und es wurde nichts gesendet.
fault-again = Bitte starten Sie das Programm noch einmal. Die unerwünschte Nachricht ist weiterhin in Ihrem E-Mail-Programm. Eine Meldung, die Sie gespeichert haben, liegt noch dort, wo Sie sie gespeichert haben.
fault-tell = Wenn es wieder geschieht, sagen Sie den Leuten, die das Programm machen, Folgendes: Version { $version }, { $system }, { $place }
fault-note = Dasselbe und sonst nichts steht in dieser Datei, die Sie lesen und verschicken können: { $path }
fault-kept = Abuse Report Helper ist wegen eines Fehlers im Programm selbst stehen geblieben.
fault-kept-all = Das ist alles, was das Programm aufgeschrieben hat, und es wurde niemandem geschickt. Sie können diese Datei den Leuten schicken, die das Programm machen, damit sie den Fehler beheben, oder sie löschen.
